import { hash } from "node:crypto";

import type { Model, ObjectType, Operation, Type } from "../../model/model.js";
import { kebabCase } from "../../model/names.js";

/**
 * What is emitted together: an operation with the objects that are its own, or one object that several
 * operations share. Every emitter writes one file for each unit, under the unit's name.
 */
export interface Unit {
  /** File name without ending. */
  readonly file: string;
  readonly operation: Operation | undefined;
  /** Names of the objects declared here; parts first, then request and response. */
  readonly objects: readonly string[];
  /** Over everything the unit's files are made from. */
  readonly hash: string;
}

/** Units by model: hashing what they are made from takes longer than printing some of them. */
const unitsOf = new WeakMap<Model, readonly Unit[]>();

export function units(model: Model): readonly Unit[] {
  const known = unitsOf.get(model) ?? findUnits(model);
  unitsOf.set(model, known);
  return known;
}

function findUnits(model: Model): readonly Unit[] {
  const owned = new Set(
    model.operations.flatMap((operation) => [
      operation.request,
      operation.response,
      ...operation.parts,
    ]),
  );
  const ofOperations = model.operations.map((operation) =>
    unit(model, operation.file, operation, [
      ...operation.parts,
      operation.request,
      operation.response,
    ]),
  );
  const shared = Object.keys(model.objects)
    .filter((name) => !owned.has(name))
    .map((name) => unit(model, kebabCase(name), undefined, [name]));
  return [...ofOperations, ...shared];
}

function unit(
  model: Model,
  file: string,
  operation: Operation | undefined,
  objects: readonly string[],
): Unit {
  const closure = Object.fromEntries(
    closureOf(model, objects).map((name) => [name, model.objects[name]]),
  );
  return { file, operation, objects, hash: shortHash({ operation, objects, closure }) };
}

/** The named objects and all they lead to, sorted. */
export function closureOf(model: Model, names: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const enter = (name: string): void => {
    const object = model.objects[name];
    if (found.has(name) || object === undefined) return;
    found.add(name);
    refsOf(object).forEach(enter);
  };
  names.forEach(enter);
  return [...found].toSorted();
}

function refsOf(type: Type): readonly string[] {
  switch (type.kind) {
    case "ref":
      return [type.name];
    case "array":
      return refsOf(type.items);
    case "object":
      return [
        ...type.members.map((member) => member.type),
        ...(type.values === undefined ? [] : [type.values]),
      ].flatMap(refsOf);
    default:
      return [];
  }
}

/** Whether an object leads back to itself. */
export function holdsItself(model: Model, name: string): boolean {
  return closureOf(model, refsOf(objectOf(model, name))).includes(name);
}

/** The unit that declares an object. */
export function unitOf(all: readonly Unit[], object: string): Unit {
  const found = all.find((one) => one.objects.includes(object));
  if (found === undefined) throw new Error(`no unit declares ${object}`);
  return found;
}

/** First 12 hex digits of a SHA-256 over the value as JSON. */
export function shortHash(value: unknown): string {
  return hash("sha256", JSON.stringify(value), "hex").slice(0, 12);
}

/** An object type by name. */
export function objectOf(model: Model, name: string): ObjectType {
  const object = model.objects[name];
  if (object === undefined) throw new Error(`the model has no object ${name}`);
  return object;
}
