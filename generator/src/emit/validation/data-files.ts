import { declaredObjects } from "./declared-objects.js";
import type { EmitInput } from "../shared/emit-input.js";
import type { PlannedFile, PlannedSource } from "../shared/file-plan.js";
import { header } from "../shared/header.js";
import { literal } from "../shared/literal.js";
import { constant, importTypes } from "../shared/structures.js";
import type { Unit } from "../shared/unit.js";
import { jsonSchema } from "./json-schema.js";
import { jsonSchemaName, rulesName } from "./names.js";
import { rulesOf } from "./rules.js";

/** The rules of a unit's request and response as data. */
export function rulesFile({ model }: EmitInput, unit: Unit): PlannedSource {
  return {
    path: `rules/${unit.file}.ts`,
    hash: unit.hash,
    statements: [
      importTypes("../support/rule.js", ["Rule"]),
      ...declaredObjects(unit).map((name) =>
        constant(
          rulesName(name),
          `Every rule the validator of ${name} judges.`,
          "readonly Rule[]",
          literal(rulesOf(model, name)),
        ),
      ),
    ],
  };
}

/** The JSON Schema documents of a unit's request and response, as a module and as files. */
export function jsonSchemaFiles(
  { model }: EmitInput,
  unit: Unit,
): readonly (PlannedFile | PlannedSource)[] {
  const documents = declaredObjects(unit).map((name) => [name, jsonSchema(model, name)] as const);
  const first = header(model.provenance, unit.hash);
  return [
    {
      path: `json-schema/${unit.file}.ts`,
      hash: unit.hash,
      statements: [
        importTypes("../support/json-schema.js", ["JsonSchema"]),
        ...documents.map(([name, document]) =>
          constant(
            jsonSchemaName(name),
            `JSON Schema 2020-12 of ${name}; every rule stands in \`x-rules\` of its place.`,
            "JsonSchema",
            literal(document),
          ),
        ),
      ],
    },
    ...documents.map(([name, document]) => ({
      path: `json-schema/${name}.json`,
      text: `${JSON.stringify({ $comment: first.replace(/^\/\/ /, ""), ...document }, null, 2)}\n`,
    })),
  ];
}
