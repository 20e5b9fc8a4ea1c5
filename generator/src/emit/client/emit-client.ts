import { declaredTypes, foreignTypes } from "../shared/declared-types.js";
import type { EmitInput } from "../shared/emit-input.js";
import type { Emitter } from "../shared/emitter.js";
import type { PlannedSource } from "../shared/file-plan.js";
import { exportFrom, importTypes } from "../shared/structures.js";
import { shortHash, type Unit } from "../shared/unit.js";
import { clientFile } from "./client-file.js";
import { completionFile, completionNames } from "./completion-file.js";
import { descriptor, errorCodeType } from "./descriptor.js";
import { operationsFile } from "./operations-file.js";
import { paginatorFile } from "./paginator-file.js";
import { referencePage } from "./reference-page.js";

/** The client package: types, one descriptor for each operation, the client, pagers, completion checks, a reference page each. */
export const clientEmitter: Emitter = {
  name: "client",
  version: 1,
  folder: (model) => `${model.family}-client/src/gen`,
  unitFiles: (input, unit) => [
    unitFile(input, unit),
    ...paginatorFile(input, unit),
    ...completionFile(input, unit),
    ...referencePage(input, unit),
  ],
  wholeFiles: (input) => [clientFile(input), operationsFile(input), barrel(input)],
};

function unitFile(input: EmitInput, unit: Unit): PlannedSource {
  const { model } = input;
  const { operation } = unit;
  const statements = [
    ...(operation === undefined ? [] : [importTypes("acs-rpc", ["Operation"])]),
    ...foreignTypes(input, unit),
    declaredTypes(input, unit),
    ...(operation === undefined ? [] : [errorCodeType(operation), descriptor(model, operation)]),
  ];
  return {
    path: `${unit.file}.ts`,
    hash: unit.hash,
    statements,
  };
}

function barrel({ model, units }: EmitInput): PlannedSource {
  const statements = [
    exportFrom("./client.js", [`create${model.client}`, "endpoints"]),
    exportFrom("./client.js", [model.client, `${model.client}Config`], true),
    exportFrom("./operations.js", ["operations"]),
    ...units.flatMap((unit) => [
      exportFrom(
        `./${unit.file}.js`,
        [
          ...unit.objects,
          ...(unit.operation === undefined ? [] : [`${unit.operation.name}ErrorCode`]),
        ],
        true,
      ),
      ...(unit.operation === undefined
        ? []
        : [exportFrom(`./${unit.file}.js`, [unit.operation.name])]),
      ...(unit.operation?.pagination === undefined
        ? []
        : [exportFrom(`./paginate-${unit.file}.js`, [`paginate${unit.operation.name}`])]),
      ...(unit.operation?.completion === undefined
        ? []
        : [
            exportFrom(
              `./complete-${unit.file}.js`,
              Object.values(completionNames(unit.operation.name)),
            ),
          ]),
    ]),
  ];
  return {
    path: "index.ts",
    hash: shortHash(units.map(({ file, objects }) => [file, objects])),
    statements,
  };
}
