import type { Model } from "../../model/model.js";
import { declaredTypes, foreignTypes } from "../shared/declared-types.js";
import { docText } from "../shared/doc-text.js";
import type { EmitInput } from "../shared/emit-input.js";
import type { PlannedFile } from "../shared/file-plan.js";
import { header } from "../shared/header.js";
import { literal } from "../shared/literal.js";
import { printSource } from "../shared/print-source.js";
import type { Statement } from "../shared/statements.js";
import { constant, functionOf, importTypes, importValues } from "../shared/structures.js";
import { closureOf, objectOf, unitOf, type Unit } from "../shared/unit.js";
import { checkLines, checkName, needsClock } from "./check-function.js";
import { decoderLines } from "./decoder.js";
import { schemaName } from "./names.js";
import { namesOf, type Mode } from "./site.js";
import { supportImports } from "./support-imports.js";
import { wireShape } from "./wire-shape.js";

/** Types, validators, decoder and coercion of one unit. */
export function unitFile(input: EmitInput, unit: Unit): PlannedFile {
  const { model, units } = input;
  const { operation } = unit;
  const foreign = closureOf(model, unit.objects).filter((name) => !unit.objects.includes(name));
  const isShared = operation === undefined;
  const checks = unit.objects.flatMap((name) => checkFunctions(model, name, isShared));
  const request = isShared ? [] : requestFunctions(model, operation.name, operation.request);
  const judges = unit.objects.flatMap((name) =>
    publicFunctions(model, name, docText(objectTitle(unit, name))),
  );
  const body = JSON.stringify([judges, checks, request]);
  const called = (names: readonly string[]): readonly string[] =>
    names.filter((name) => body.includes(`${name}(`));
  const named = (names: readonly string[]): readonly string[] =>
    names.filter((name) => new RegExp(`"${name}( |")`).test(body));
  const statements: readonly Statement[] = [
    ...supportImports(body),
    importValues("./support/found.js", [
      "ValidationError",
      "begin",
      "firstResult",
      "resultOf",
      ...called(["clockOf", "fail", "warn", "issue", "under", "within"]),
    ]),
    importTypes("./support/found.js", [
      "Found",
      "Result",
      "ValidateOptions",
      ...named(["Clock", "ClockOptions"]),
    ]),
    importTypes("./support/issue.js", ["FoundIssue"]),
    ...(isShared
      ? []
      : [
          importTypes("./support/decode-wire.js", ["Decoded"]),
          importValues("./support/coerce.js", ["coerceWire"]),
          importTypes("./support/coerce.js", ["CoerceInput", "CoerceOptions", "Coerced"]),
          importValues("./support/standard-schema.js", ["standardSchema"]),
          importTypes("./support/standard-schema.js", ["StandardSchema"]),
        ]),
    ...foreign.flatMap((name) => {
      const used = called([checkName(name, "all"), checkName(name, "first")]);
      return used.length === 0 ? [] : [importValues(`./${unitOf(units, name).file}.js`, used)];
    }),
    ...foreignTypes(input, unit),
    declaredTypes(input, unit),
    ...judges,
    ...(isShared ? [] : [operation.request, operation.response].map(standardOf)),
    ...request,
    ...checks,
  ];
  return {
    path: `${unit.file}.ts`,
    text: printSource(header(model.provenance, unit.hash), statements),
  };
}

/** Both forms of the check of one object, and the names its messages offer. */
function checkFunctions(model: Model, object: string, isExported: boolean): readonly Statement[] {
  const type = objectOf(model, object);
  const value = { name: "value", type: "unknown" };
  const form = (mode: Mode, more: { readonly name: string; readonly type: string }[]): Statement =>
    functionOf(
      checkName(object, mode),
      "",
      [value, ...more],
      mode === "all" ? "void" : "FoundIssue | undefined",
      [checkLines(model, object, mode).join("\n")],
      isExported,
    );
  return [
    ...(type.closed
      ? [
          constant(
            namesOf(object),
            "",
            "readonly string[]",
            literal(type.members.map((member) => member.name)),
            false,
          ),
        ]
      : []),
    form("all", [{ name: "found", type: "Found" }]),
    form("first", needsClock(model, object) ? [{ name: "clock", type: "Clock" }] : []),
  ];
}

/** `validate…`, `is…` and `assert…` of one object. */
function publicFunctions(model: Model, name: string, what: string): readonly Statement[] {
  const value = { name: "value", type: "unknown" };
  const options = { name: "options", type: "ValidateOptions", hasQuestionToken: true };
  const clocked = needsClock(model, name);
  const first = `${checkName(name, "first")}(value${clocked ? ", clockOf(options)" : ""})`;
  return [
    functionOf(
      `validate${name}`,
      `${what} Returns the value or its issues.`,
      [value, options],
      `Result<${name}>`,
      [
        `if (options?.mode === "first" && options.levels === undefined) return firstResult<${name}>(value, ${first});`,
        "const found = begin(options);",
        `${checkName(name, "all")}(value, found);`,
        `return resultOf<${name}>(value, found, options);`,
      ],
    ),
    functionOf(
      `is${name}`,
      `Whether a value is a valid ${name}, by the documented levels.`,
      clocked
        ? [value, { name: "options", type: "ClockOptions", hasQuestionToken: true }]
        : [value],
      `value is ${name}`,
      [`return ${first} === undefined;`],
    ),
    functionOf(
      `assert${name}`,
      `Throws a ValidationError with every issue unless the value is a valid ${name}.`,
      [value, options],
      `asserts value is ${name}`,
      [
        `const result = validate${name}(value, options);`,
        `if (!result.ok) throw new ValidationError("${name}", result.issues);`,
      ],
    ),
  ];
}

function requestFunctions(model: Model, operation: string, request: string): readonly Statement[] {
  return [
    functionOf(
      `decode${request}`,
      docText(
        `Reads the parameters of ${operation} as they travel (\`Filter.1.Key=CenId\`) into the shape of its request. Nothing is judged; that is the validator's work.`,
      ),
      [{ name: "pairs", type: "Iterable<readonly [string, string]>" }],
      "Decoded",
      [decoderLines(model, request).join("\n")],
    ),
    functionOf(
      `coerce${request}`,
      docText(
        `Reads parameters of ${operation} as people write them in a query string, a form or the environment. Nothing is judged; that is the validator's work.`,
      ),
      [
        { name: "input", type: "CoerceInput" },
        { name: "options", type: "CoerceOptions", hasQuestionToken: true },
      ],
      "Coerced",
      [`return coerceWire(${wireShape(model, request)}, input, options);`],
    ),
  ];
}

function standardOf(name: string): string {
  return constant(
    schemaName(name),
    `${name} as a Standard Schema. For rules about time make one with \`standardSchema\`.`,
    `StandardSchema<${name}>`,
    `/* @__PURE__ */ standardSchema(validate${name})`,
  );
}

function objectTitle(unit: Unit, name: string): string {
  const { operation } = unit;
  if (name === operation?.request) return `Judges parameters of ${operation.name}.`;
  if (name === operation?.response)
    return `Judges an answer of ${operation.name}; members nobody documented are kept.`;
  return `Judges one ${name}.`;
}
