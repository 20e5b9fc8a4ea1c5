import { readFileSync } from "node:fs";

import type { ObjectType } from "../../model/model.js";
import type { EmitInput } from "../shared/emit-input.js";
import type { Emitter } from "../shared/emitter.js";
import type { PlannedFile } from "../shared/file-plan.js";
import { header } from "../shared/header.js";
import { printSource } from "../shared/print-source.js";
import { constant, exportFrom, importTypes, importValues } from "../shared/structures.js";
import { closureOf, objectOf, shortHash, unitOf, type Unit } from "../shared/unit.js";
import { jsonSchemaFiles, rulesFile } from "./data-files.js";
import { declaredObjects } from "./declared-objects.js";
import { jsonSchemaName, rulesName, schemaName } from "./names.js";
import { supportImports } from "./support-imports.js";
import { unitFile } from "./unit-file.js";
import { inOrder, zodName, zodObject } from "./zod-file.js";

/** Written by hand once, in `templates/`, and carried along so that the package stands alone. */
const support = [
  "coerce.ts",
  "convert.ts",
  "decode-wire.ts",
  "found.ts",
  "instant.ts",
  "issue.ts",
  "json-schema.ts",
  "messages-en.ts",
  "messages-zh-cn.ts",
  "nearest.ts",
  "object.ts",
  "rule.ts",
  "show.ts",
  "standard-schema.ts",
  "text.ts",
];

/** The validation package: straight-line checks for every named object, and the same rules as data, JSON Schema and Zod. */
export const validationEmitter: Emitter = {
  name: "validation",
  version: 1,
  folder: (model) => `${model.family}-validation/src/gen`,
  needs: ["wireTypes"],
  unitFiles: (input, unit) => [
    unitFile(input, unit),
    ...(unit.operation === undefined
      ? []
      : [rulesFile(input, unit), ...jsonSchemaFiles(input, unit)]),
    zodFile(input, unit),
  ],
  wholeFiles: (input) => {
    const operations = input.units.filter((unit) => unit.operation !== undefined);
    return [
      ...support.map((name) => supportFile(input, name)),
      barrel(input),
      barrelOf(input, "json-schema", operations, (unit) =>
        declaredObjects(unit).map(jsonSchemaName),
      ),
      barrelOf(input, "zod", input.units, (unit) => unit.objects.map(zodName)),
    ];
  },
};

/** Whether Zod derives the very type: it knows neither members that may only be left out nor values that may be others. */
function isExact({ members }: ObjectType): boolean {
  return members.every(
    ({ required, type }) => required && type.kind === "scalar" && type.values === undefined,
  );
}

function zodFile({ model, units }: EmitInput, unit: Unit): PlannedFile {
  const own = inOrder(model, unit.objects);
  const foreign = closureOf(model, unit.objects).filter((name) => !unit.objects.includes(name));
  const constants = own.map((name) =>
    constant(
      zodName(name),
      `${name} for Zod 4: the errors that need no clock.`,
      `z.ZodType<${name}>`,
      `${zodObject(model, name)}${isExact(objectOf(model, name)) ? "" : ` as unknown as z.ZodType<${name}>`}`,
    ),
  );
  return {
    path: `zod/${unit.file}.ts`,
    text: printSource(header(model.provenance, unit.hash), [
      'import * as z from "zod";',
      ...supportImports(constants.join("\n"), "../support"),
      importTypes(`../${unit.file}.js`, own),
      ...foreign
        .filter((name) => constants.some((text) => new RegExp(`\\b${zodName(name)}\\b`).test(text)))
        .map((name) => importValues(`./${unitOf(units, name).file}.js`, [zodName(name)])),
      ...constants,
    ]),
  };
}

function barrel({ model, units }: EmitInput): PlannedFile {
  const statements = [
    exportFrom("./support/found.js", ["ValidationError"]),
    exportFrom("./support/found.js", ["ClockOptions", "Result", "ValidateOptions"], true),
    exportFrom("./support/issue.js", ["Issue", "IssueCode", "IssueParams", "Level", "Path"], true),
    exportFrom("./support/rule.js", ["Rule"], true),
    exportFrom("./support/decode-wire.js", ["Decoded"], true),
    exportFrom("./support/coerce.js", ["CoerceInput", "CoerceOptions", "Coerced"], true),
    exportFrom("./support/convert.js", [
      "formatStringBoolean",
      "formatStringNumber",
      "parseStringBoolean",
      "parseStringNumber",
    ]),
    exportFrom("./support/standard-schema.js", ["standardSchema"]),
    exportFrom("./support/standard-schema.js", ["StandardResult", "StandardSchema"], true),
    ...units.flatMap((unit) => [
      exportFrom(`./${unit.file}.js`, [
        ...unit.objects.flatMap((name) => [`validate${name}`, `is${name}`, `assert${name}`]),
        ...declaredObjects(unit).map(schemaName),
        ...(unit.operation === undefined
          ? []
          : [`decode${unit.operation.request}`, `coerce${unit.operation.request}`]),
      ]),
      exportFrom(`./${unit.file}.js`, unit.objects, true),
      ...(unit.operation === undefined
        ? []
        : [exportFrom(`./rules/${unit.file}.js`, declaredObjects(unit).map(rulesName))]),
    ]),
  ];
  return {
    path: "index.ts",
    text: printSource(
      header(model.provenance, shortHash(units.map(({ file, objects }) => [file, objects]))),
      statements,
    ),
  };
}

function barrelOf(
  { model }: EmitInput,
  folder: string,
  units: readonly Unit[],
  names: (unit: Unit) => readonly string[],
): PlannedFile {
  return {
    path: `${folder}/index.ts`,
    text: printSource(
      header(model.provenance, shortHash(units.map((unit) => [unit.file, names(unit)]))),
      units.map((unit) => exportFrom(`./${unit.file}.js`, names(unit))),
    ),
  };
}

function supportFile({ model }: EmitInput, template: string): PlannedFile {
  const text = readFileSync(
    new URL(`../../../templates/validation/${template}`, import.meta.url),
    "utf8",
  );
  return {
    path: `support/${template}`,
    text: `${header(model.provenance, shortHash(text))}\n\n${text}`,
  };
}
