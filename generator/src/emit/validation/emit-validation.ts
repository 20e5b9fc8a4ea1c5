import type { ExportDeclarationStructure } from "ts-morph";

import type { Model, ObjectType } from "../../model/model.js";
import { copiedFile } from "../shared/copied-file.js";
import type { EmitInput } from "../shared/emit-input.js";
import type { Emitter } from "../shared/emitter.js";
import type { PlannedSource } from "../shared/file-plan.js";
import {
  constant,
  exportFrom,
  functionOf,
  importTypes,
  importValues,
} from "../shared/structures.js";
import { closureOf, objectOf, shortHash, unitOf, type Unit } from "../shared/unit.js";
import { jsonSchemaFiles, rulesFile } from "./data-files.js";
import { comparesWithClock } from "./check-function.js";
import { declaredObjects } from "./declared-objects.js";
import { jsonSchemaName, rulesName, schemaName } from "./names.js";
import { supportImports } from "./support-imports.js";
import { unitFile } from "./unit-file.js";
import { inOrder, zodAtName, zodName, zodObject } from "./zod-file.js";

/** Written by hand once, in `templates/`, and carried along so that the package stands alone. */
const support = [
  "clock.ts",
  "coerce.ts",
  "convert.ts",
  "decode-wire.ts",
  "first.ts",
  "found.ts",
  "instant-like.ts",
  "instant.ts",
  "issue.ts",
  "json-schema-target.ts",
  "json-schema.ts",
  "levels.ts",
  "members.ts",
  "messages-en.ts",
  "messages-zh-cn.ts",
  "nearest.ts",
  "object.ts",
  "rule.ts",
  "scalar.ts",
  "show.ts",
  "standard-schema.ts",
  "validation-error.ts",
];

/** The validation package: straight-line checks for every named object, and the same rules as data, JSON Schema and Zod. */
export const validationEmitter: Emitter = {
  name: "validation",
  version: 3,
  folder: (model) => `${model.family}-validation/src/gen`,
  unitFiles: (input, unit) => [
    unitFile(input, unit),
    ...(unit.operation === undefined
      ? []
      : [rulesFile(input, unit), ...jsonSchemaFiles(input, unit), standardFile(unit)]),
    zodFile(input, unit),
  ],
  wholeFiles: (input) => {
    const operations = input.units.filter((unit) => unit.operation !== undefined);
    return [
      ...support.map((name) => copiedFile(input.model, `validation/${name}`, `support/${name}`)),
      barrel(input),
      barrelOf("json-schema", operations, (unit) => declaredObjects(unit).map(jsonSchemaName)),
      barrelOf("standard-schema", operations, (unit) => declaredObjects(unit).map(schemaName), [
        exportFrom("../support/standard-schema.js", ["standardSchema"]),
        exportFrom(
          "../support/standard-schema.js",
          ["JsonSchemaOptions", "StandardResult", "StandardSchema"],
          true,
        ),
        exportFrom("../support/json-schema-target.js", ["JsonSchemaTarget"], true),
      ]),
      barrelOf("zod", input.units, (unit) => [
        ...unit.objects.map(zodName),
        ...unit.objects.filter((name) => comparesWithClock(input.model, name)).map(zodAtName),
      ]),
    ];
  },
};

/** Whether Zod derives the very type: it knows neither members that may only be left out nor values that may be others. */
function isExact({ members }: ObjectType): boolean {
  return members.every(
    ({ required, type }) => required && type.kind === "scalar" && type.values === undefined,
  );
}

function zodFile({ model, units }: EmitInput, unit: Unit): PlannedSource {
  const own = inOrder(model, unit.objects);
  const foreign = closureOf(model, unit.objects).filter((name) => !unit.objects.includes(name));
  const constants = own.map((name) =>
    constant(
      zodName(name),
      `${name} for Zod 4: the errors that need no clock.`,
      `z.ZodType<${name}>`,
      zodValue(model, name),
    ),
  );
  const makers = own
    .filter((name) => comparesWithClock(model, name))
    .map((name) =>
      functionOf(
        zodAtName(name),
        `${name} for Zod 4, the errors that need a clock among them: \`${zodAtName(name)}(() => ({ now: Date.now() }))\`.`,
        [{ name: "clock", type: "ClockSource" }],
        `z.ZodType<${name}>`,
        [`return ${zodValue(model, name, true)};`],
      ),
    );
  const body = JSON.stringify([constants, makers]);
  return {
    path: `zod/${unit.file}.ts`,
    hash: unit.hash,
    statements: [
      'import * as z from "zod";',
      ...supportImports(body, "../support"),
      ...(makers.length === 0 ? [] : [importTypes("../support/clock.js", ["ClockSource"])]),
      importTypes(`../${unit.file}.js`, own),
      ...foreign.flatMap((name) => {
        const used = [zodName(name), zodAtName(name)].filter((one) =>
          new RegExp(`\\b${one}\\b`).test(body),
        );
        return used.length === 0 ? [] : [importValues(`./${unitOf(units, name).file}.js`, used)];
      }),
      ...constants,
      ...makers,
    ],
  };
}

/** The expression of a schema, with a cast where Zod's own type is another. */
function zodValue(model: Model, name: string, clocked = false): string {
  const cast = isExact(objectOf(model, name)) ? "" : ` as unknown as z.ZodType<${name}>`;
  return `${zodObject(model, name, clocked)}${cast}`;
}

/** Standard Schemas, which carry the JSON Schema documents: apart, so that validators alone do not. */
function standardFile(unit: Unit): PlannedSource {
  const names = declaredObjects(unit);
  return {
    path: `standard-schema/${unit.file}.ts`,
    hash: unit.hash,
    statements: [
      importValues(`../json-schema/${unit.file}.js`, names.map(jsonSchemaName)),
      importValues("../support/standard-schema.js", ["standardSchema"]),
      importTypes("../support/standard-schema.js", ["StandardSchema"]),
      importValues(
        `../${unit.file}.js`,
        names.map((name) => `validate${name}`),
      ),
      importTypes(`../${unit.file}.js`, names),
      ...names.map((name) =>
        constant(
          schemaName(name),
          `${name} as a Standard Schema. For rules about time make one with \`standardSchema\`.`,
          `StandardSchema<${name}>`,
          `/* @__PURE__ */ standardSchema(validate${name}, ${jsonSchemaName(name)})`,
        ),
      ),
    ],
  };
}

function barrel({ units }: EmitInput): PlannedSource {
  const statements = [
    exportFrom("./support/validation-error.js", ["ValidationError"]),
    exportFrom(
      "./support/found.js",
      ["ClockOptions", "IssueOptions", "Result", "ValidateOptions"],
      true,
    ),
    exportFrom(
      "./support/issue.js",
      ["Issue", "IssueCode", "IssueParams", "Level", "Path", "Words"],
      true,
    ),
    exportFrom("./support/levels.js", ["withLevels"]),
    exportFrom("./support/levels.js", ["Levels", "Validate"], true),
    exportFrom("./support/rule.js", ["Rule"], true),
    exportFrom("./support/decode-wire.js", ["Decoded"], true),
    exportFrom("./support/coerce.js", ["CoerceInput", "CoerceOptions", "Coerced"], true),
    exportFrom("./support/convert.js", [
      "formatStringBoolean",
      "formatStringNumber",
      "parseStringBoolean",
      "parseStringNumber",
    ]),
    ...units.flatMap((unit) => [
      exportFrom(`./${unit.file}.js`, [
        ...unit.objects.flatMap((name) => [
          `validate${name}`,
          `firstIssueOf${name}`,
          `is${name}`,
          `assert${name}`,
        ]),
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
    hash: shortHash(units.map(({ file, objects }) => [file, objects])),
    statements,
  };
}

function barrelOf(
  folder: string,
  units: readonly Unit[],
  names: (unit: Unit) => readonly string[],
  more: readonly ExportDeclarationStructure[] = [],
): PlannedSource {
  return {
    path: `${folder}/index.ts`,
    hash: shortHash(units.map((unit) => [unit.file, names(unit)])),
    statements: [...more, ...units.map((unit) => exportFrom(`./${unit.file}.js`, names(unit)))],
  };
}
