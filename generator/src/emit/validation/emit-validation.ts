import { readFileSync } from "node:fs";

import { declaredTypes, foreignTypes } from "../shared/declared-types.js";
import { docText } from "../shared/doc-text.js";
import type { EmitInput } from "../shared/emit-input.js";
import type { PlannedFile } from "../shared/file-plan.js";
import { header } from "../shared/header.js";
import { printSource } from "../shared/print-source.js";
import { exportFrom, functionOf, importTypes, importValues } from "../shared/structures.js";
import { closureOf, shortHash, unitOf, type Unit } from "../shared/unit.js";
import { checkFunction, checkName } from "./check-function.js";
import { wireShape } from "./wire-shape.js";

/** The validation package: straight-line checks for every named object, and decoders of request parameters. */
export function emitValidation(input: EmitInput): readonly PlannedFile[] {
  return [
    ...input.units.map((unit) => unitFile(input, unit)),
    supportFile(input, "support.ts"),
    supportFile(input, "wire.ts", "decode-wire.ts"),
    barrel(input),
  ];
}

function unitFile(input: EmitInput, unit: Unit): PlannedFile {
  const { model, units } = input;
  const { operation } = unit;
  const checks = unit.objects.map((name) => checkFunction(model, name));
  const body = checks.flatMap((check) => check.lines).join("\n");
  const reports = [...new Set(body.match(/\b[a-z][A-Za-z]+(?=\()/g) ?? [])].filter((name) =>
    supportNames.has(name),
  );
  const foreign = closureOf(model, unit.objects).filter((name) => !unit.objects.includes(name));
  const statements = [
    importValues("./support.js", [...reports, "Found", "ValidationError"]),
    importTypes("./support.js", ["Path", "Result", "ValidateOptions"]),
    ...(operation === undefined
      ? []
      : [
          importValues("./decode-wire.js", ["decodeWire"]),
          importTypes("./decode-wire.js", ["Decoded"]),
        ]),
    ...foreign.map((name) => importValues(`./${unitOf(units, name).file}.js`, [checkName(name)])),
    ...foreignTypes(input, unit),
    declaredTypes(input, unit),
    ...unit.objects.flatMap((name) =>
      publicFunctions(name, docText(unit.objects.includes(name) ? objectTitle(unit, name) : name)),
    ),
    ...(operation === undefined
      ? []
      : [
          functionOf(
            `decode${operation.request}`,
            docText(
              `Reads the parameters of ${operation.name} as they travel (\`Filter.1.Key=CenId\`) into the shape of its request. Nothing is judged; that is the validator's work.`,
            ),
            [{ name: "pairs", type: "Iterable<readonly [string, string]>" }],
            "Decoded",
            [`return decodeWire(${wireShape(model, operation.request)}, pairs);`],
          ),
        ]),
    ...checks.map(({ name, lines }) =>
      functionOf(
        checkName(name),
        "",
        [
          { name: "value", type: "unknown" },
          { name: "at", type: "Path" },
          { name: "found", type: "Found" },
        ],
        "void",
        [lines.join("\n")],
        operation === undefined,
      ),
    ),
  ];
  return {
    path: `${unit.file}.ts`,
    text: printSource(header(model.provenance.spec, unit.hash), statements),
  };
}

/** What emitted checks call in the support file. */
const supportNames = new Set([
  "isObject",
  "missing",
  "unknownKeys",
  "wrongType",
  "lengthOf",
  "belowMinimum",
  "aboveMaximum",
  "isEmpty",
  "tooShort",
  "tooLong",
  "tooFewItems",
  "tooManyItems",
  "notOneOf",
  "notTaken",
  "startsForbidden",
  "containsForbidden",
  "startsOtherwise",
  "notNumeric",
  "tooSoon",
  "checkTime",
  "checkUnique",
]);

/** `validate…`, `is…` and `assert…` of one object. */
function publicFunctions(name: string, what: string): ReturnType<typeof functionOf>[] {
  const value = { name: "value", type: "unknown" };
  const options = { name: "options", type: "ValidateOptions", hasQuestionToken: true };
  return [
    functionOf(
      `validate${name}`,
      `${what} Returns the value or every issue; never throws.`,
      [value, options],
      `Result<${name}>`,
      [
        "const found = new Found(options);",
        `${checkName(name)}(value, [], found);`,
        `return found.result<${name}>(value);`,
      ],
    ),
    functionOf(
      `is${name}`,
      `Whether a value is a valid ${name}.`,
      [value, options],
      `value is ${name}`,
      [`return validate${name}(value, options).ok;`],
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

function objectTitle(unit: Unit, name: string): string {
  const { operation } = unit;
  if (name === operation?.request) return `Judges parameters of ${operation.name}.`;
  if (name === operation?.response)
    return `Judges an answer of ${operation.name}; members nobody documented are kept.`;
  return `Judges one ${name}.`;
}

function barrel({ model, units }: EmitInput): PlannedFile {
  const statements = [
    exportFrom("./support.js", ["ValidationError"]),
    exportFrom(
      "./support.js",
      ["Issue", "IssueCode", "Level", "Path", "Result", "ValidateOptions"],
      true,
    ),
    exportFrom("./decode-wire.js", ["Decoded"], true),
    ...units.flatMap((unit) => [
      exportFrom(`./${unit.file}.js`, [
        ...unit.objects.flatMap((name) => [`validate${name}`, `is${name}`, `assert${name}`]),
        ...(unit.operation === undefined ? [] : [`decode${unit.operation.request}`]),
      ]),
      exportFrom(`./${unit.file}.js`, unit.objects, true),
    ]),
  ];
  return {
    path: "index.ts",
    text: printSource(
      header(model.provenance.spec, shortHash(units.map(({ file, objects }) => [file, objects]))),
      statements,
    ),
  };
}

/** Hand-written once, in `templates/`, and carried along so that the package stands alone. */
function supportFile({ model }: EmitInput, template: string, path = template): PlannedFile {
  const text = readFileSync(
    new URL(`../../../templates/validation/${template}`, import.meta.url),
    "utf8",
  );
  return { path, text: `${header(model.provenance.spec, shortHash(text))}\n\n${text}` };
}
