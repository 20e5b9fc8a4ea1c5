import * as fc from "fast-check";

import { build } from "./gen/runtime/build.js";
import type { ObjectShape, Relation, SeedOptions, Shape, TextShape } from "./gen/runtime/shape.js";

/**
 * Values of a shape, mapped and never filtered: fast-check chooses a seed and some members that nothing depends on, a builder
 * makes the rest agree. It shrinks to seed 0 without overrides.
 */
export function arbitraryOf<T extends object>(
  name: string,
  shape: ObjectShape,
  options: Pick<SeedOptions, "now"> = {},
): fc.Arbitrary<T> {
  const bound = new Set((shape.relations ?? []).flatMap(boundMembers));
  const free = Object.entries(shape.members).flatMap(([member, of]) => {
    const values = bound.has(member) ? undefined : valuesOf(of);
    return values === undefined ? [] : [[member, values] as const];
  });
  return fc
    .tuple(fc.nat(), fc.record(Object.fromEntries(free), { requiredKeys: [] }))
    .map(([seed, overrides]) =>
      build<T>(name, shape, overrides as Partial<T>, { ...options, seed }),
    );
}

/** Members a relation decides; overriding several at once could contradict it. */
function boundMembers(relation: Relation): readonly string[] {
  switch (relation.kind) {
    case "presentWhen":
    case "ordered":
      return relation.fields;
    case "drawnFrom":
    case "sumAtMost":
      return [top(relation.list)];
    case "page":
      return [relation.list, relation.total, relation.page, relation.size].map((path) =>
        top(path ?? ""),
      );
    case "conditional":
      return [relation.field, relation.when.field];
    default:
      return [top(relation.field)];
  }
}

function top(path: string): string {
  return path.replace(/[.[].*$/, "");
}

/** Values of what stands for itself; `undefined` for what is left to the builder. */
function valuesOf(shape: Shape): fc.Arbitrary<unknown> | undefined {
  switch (shape.kind) {
    case "boolean":
      return fc.boolean();
    case "integer":
      return fc.integer({ min: shape.min, max: shape.max });
    case "numeric":
      return fc.integer({ min: shape.min, max: shape.max }).map(String);
    case "oneOf":
      return fc.constantFrom(...shape.values);
    case "text":
      return texts(shape);
    default:
      return undefined;
  }
}

/** Texts of any characters, with what the rules forbid replaced. */
function texts(shape: TextShape): fc.Arbitrary<string> {
  const { min = 0, max = 40, prefixes = [], parts = [] } = shape;
  return fc.string({ unit: "binary", minLength: min, maxLength: max }).map((text) => {
    let clean = text;
    for (const part of parts) while (clean.includes(part)) clean = clean.replace(part, "-");
    for (const prefix of prefixes)
      if (clean.toLowerCase().startsWith(prefix.toLowerCase())) clean = `-${clean.slice(1)}`;
    return clean;
  });
}
