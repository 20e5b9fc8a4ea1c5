import type { StructureKind } from "ts-morph";

// oxlint-disable typescript/no-unsafe-enum-assignment -- the enum itself would cost 300 ms to load
/** ts-morph's numbers for the structures used here. */
export const kinds = {
  function: 13 as StructureKind.Function,
  import: 16 as StructureKind.ImportDeclaration,
  export: 11 as StructureKind.ExportDeclaration,
  interface: 19 as StructureKind.Interface,
  typeAlias: 38 as StructureKind.TypeAlias,
} as const;
// oxlint-enable typescript/no-unsafe-enum-assignment
