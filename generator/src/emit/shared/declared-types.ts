import type { ImportDeclarationStructure } from "ts-morph";

import type { EmitInput } from "./emit-input.js";
import { importTypes } from "./structures.js";
import { closureOf, unitOf, type Unit } from "./unit.js";

/** The interfaces of a unit's objects, as openapi-typescript printed them. */
export function declaredTypes({ wireTypes }: EmitInput, unit: Unit): string {
  const texts = unit.objects.map((name) => {
    const text = wireTypes.get(name);
    if (text === undefined) throw new Error(`no wire type for ${name}`);
    return text;
  });
  return `\n${texts.join("\n").trimEnd()}\n`;
}

/** Imports of the objects that other units declare and this one's refer to. */
export function foreignTypes(
  { model, units }: EmitInput,
  unit: Unit,
): readonly ImportDeclarationStructure[] {
  return closureOf(model, unit.objects)
    .filter((name) => !unit.objects.includes(name))
    .map((name) => importTypes(`./${unitOf(units, name).file}.js`, [name]));
}
