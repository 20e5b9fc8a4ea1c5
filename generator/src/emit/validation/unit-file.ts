import type { Model } from "../../model/model.js";
import { declaredTypes, foreignTypes } from "../shared/declared-types.js";
import { docText } from "../shared/doc-text.js";
import type { EmitInput } from "../shared/emit-input.js";
import type { PlannedSource } from "../shared/file-plan.js";
import { literal } from "../shared/literal.js";
import type { Statement } from "../shared/statements.js";
import { constant, functionOf, importTypes, importValues } from "../shared/structures.js";
import { closureOf, unitOf, type Unit } from "../shared/unit.js";
import { checkLines, checkName, countsVisits, needsClock } from "./check-function.js";
import { decoderLines } from "./decoder.js";
import type { Mode } from "./site.js";
import { supportImports } from "./support-imports.js";
import { wireShape } from "./wire-shape.js";

/** Types, validators, decoder and coercion of one unit. */
export function unitFile(input: EmitInput, unit: Unit): PlannedSource {
  const { model, units } = input;
  const { operation } = unit;
  const foreign = closureOf(model, unit.objects).filter((name) => !unit.objects.includes(name));
  const isShared = operation === undefined;
  const lists = new Map<string, string>();
  const checks = unit.objects.flatMap((name) => checkFunctions(model, name, isShared, lists));
  const request = isShared ? [] : requestFunctions(model, operation.name, operation.request);
  const judges = unit.objects.flatMap((name) =>
    publicFunctions(model, name, docText(objectTitle(unit, name))),
  );
  const body = JSON.stringify([judges, checks, request]).replaceAll(String.raw`\n`, " ");
  const used = (file: string, names: readonly string[], isType = false): readonly Statement[] => {
    const found = names.filter((name) => new RegExp(`\\b${name}\\b`).test(body));
    if (found.length === 0) return [];
    return [(isType ? importTypes : importValues)(`./support/${file}.js`, found)];
  };
  const statements: readonly Statement[] = [
    ...supportImports(body),
    ...used("clock", ["Clock"], true),
    importValues("./support/messages-en.js", ["en"]),
    importValues("./support/validation-error.js", ["ValidationError"]),
    ...used("found", ["ClockOptions", "Found", "IssueOptions", "Result", "ValidateOptions"], true),
    ...used("issue", ["Issue"], true),
    ...(isShared
      ? []
      : [
          importTypes("./support/decode-wire.js", ["Decoded"]),
          importValues("./support/coerce.js", ["coerceWire"]),
          importTypes("./support/coerce.js", ["CoerceInput", "CoerceOptions", "Coerced"]),
        ]),
    ...foreign.flatMap((name) => {
      const called = modes
        .map((mode) => checkName(model, name, mode))
        .filter((check) => body.includes(`${check}(`));
      return called.length === 0 ? [] : [importValues(`./${unitOf(units, name).file}.js`, called)];
    }),
    ...foreignTypes(input, unit),
    declaredTypes(input, unit),
    ...judges,
    ...request,
    ...Array.from(lists, ([written, name]) =>
      constant(name, "", "readonly string[]", written, false),
    ),
    ...checks,
  ];
  return {
    path: `${unit.file}.ts`,
    hash: unit.hash,
    statements,
  };
}

const modes: readonly Mode[] = ["all", "first", "is"];

/** The forms of the check of one object. */
function checkFunctions(
  model: Model,
  object: string,
  isExported: boolean,
  lists: Map<string, string>,
): readonly Statement[] {
  const form = (mode: Mode, returns: string): Statement =>
    functionOf(
      checkName(model, object, mode),
      "",
      [
        { name: "value", type: "unknown" },
        ...(mode === "is" ? [] : [{ name: "found", type: "Found" }]),
        ...(needsClock(model, object, mode) ? [{ name: "clock", type: "Clock" }] : []),
      ],
      returns,
      [checkLines(model, object, mode, lists).join("\n")],
      isExported,
    );
  return [
    form("all", "void"),
    form("first", "void"),
    ...(needsClock(model, object, "is") ? [form("is", "boolean")] : []),
  ];
}

/** `validate…`, `firstIssueOf…`, `is…` and `assert…` of one object. */
function publicFunctions(model: Model, name: string, what: string): readonly Statement[] {
  const value = { name: "value", type: "unknown" };
  const options = (type: string): { name: string; type: string; hasQuestionToken: true } => ({
    name: "options",
    type,
    hasQuestionToken: true,
  });
  const clock = `${countsVisits(model, name) ? "visitorOf" : "clockOf"}(options)`;
  const call = (mode: Mode, ...given: readonly string[]): string =>
    `${checkName(model, name, mode)}(${[...given, ...(needsClock(model, name, mode) ? [clock] : [])].join(", ")})`;
  return [
    functionOf(
      `validate${name}`,
      `${what} Returns the value or its issues.`,
      [value, options("ValidateOptions")],
      `Result<${name}>`,
      [
        "const found: Found = [];",
        `${call("all", "value", "found")};`,
        `return resultOf<${name}>(value, found, options);`,
      ],
    ),
    functionOf(
      `firstIssueOf${name}`,
      `The first error of what should be a ${name}, which is all that is looked for; undefined where there is none.`,
      [value, options("IssueOptions")],
      "Issue | undefined",
      [
        "const found: Found = [];",
        `${call("first", "value", "found")};`,
        "return firstOf(found, options);",
      ],
    ),
    needsClock(model, name, "is")
      ? functionOf(
          `is${name}`,
          `Whether a value is a valid ${name}, by the documented levels.`,
          [value, options("ClockOptions")],
          `value is ${name}`,
          [`return ${call("is", "value")};`],
        )
      : functionOf(
          `is${name}`,
          `Whether a value is a valid ${name}, by the documented levels.`,
          [value],
          `value is ${name}`,
          [checkLines(model, name, "is").join("\n")],
        ),
    functionOf(
      `assert${name}`,
      `Throws a ValidationError with every issue unless the value is a valid ${name}.`,
      [value, options("ValidateOptions")],
      `asserts value is ${name}`,
      [
        `const result = validate${name}(value, { words: en, ...options });`,
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
      coercionLines(wireShape(model, request)),
    ),
  ];
}

/** Statements of a function, which are indented once more there. */
function coercionLines(shape: unknown): readonly string[] {
  const printed = literal(shape, "    ").replaceAll("\n  ", "\n");
  return printed.includes("\n")
    ? ["return coerceWire(", `  ${printed},`, "  input,", "  options,", ");"]
    : [`return coerceWire(${printed}, input, options);`];
}

function objectTitle(unit: Unit, name: string): string {
  const { operation } = unit;
  if (name === operation?.request) return `Judges parameters of ${operation.name}.`;
  if (name === operation?.response)
    return `Judges an answer of ${operation.name}; members nobody documented are kept.`;
  return `Judges one ${name}.`;
}
