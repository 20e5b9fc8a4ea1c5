import { StructureKind } from "ts-morph";
import { expect, it } from "vitest";

import { exportFrom, functionOf, importTypes, interfaceOf, typeAlias } from "./structures.js";

it("numbers structures as ts-morph does", () => {
  expect(importTypes("m", []).kind).toBe(StructureKind.ImportDeclaration);
  expect(exportFrom("m", []).kind).toBe(StructureKind.ExportDeclaration);
  expect(interfaceOf("I", "", {}).kind).toBe(StructureKind.Interface);
  expect(typeAlias("T", "", "string").kind).toBe(StructureKind.TypeAlias);
  expect(functionOf("f", "", [], "void", []).kind).toBe(StructureKind.Function);
});
