import { findRule } from "../../model/find-rule.js";
import type { Model, ObjectType, Type } from "../../model/model.js";
import { described, scalarSchema } from "../shared/scalar-schema.js";
import { closureOf, holdsItself, objectOf } from "../shared/unit.js";
import { uniqueMembers } from "./array-checks.js";
import { itemRules, localRules, memberRules, type LocalRule } from "./rules.js";
import { walkLimit } from "./scalar-checks.js";

type Json = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema 2020-12 document of an object. Errors that have a keyword stand as one; every rule, with level and source,
 * stands in `x-rules` of its place, so nothing is lost: clock, calendar, pairwise and warning rules only there.
 */
export function jsonSchema(model: Model, object: string): Json {
  const parts = closureOf(model, [object]).filter((name) => name !== object);
  const definitions = Object.fromEntries(
    [...parts, ...(holdsItself(model, object) ? [object] : [])].map((name) => [
      name,
      objectSchema(model, objectOf(model, name), []),
    ]),
  );
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: object,
    ...objectSchema(model, objectOf(model, object), []),
    ...(Object.keys(definitions).length === 0 ? {} : { $defs: definitions }),
  };
}

function objectSchema(model: Model, type: ObjectType, extra: readonly LocalRule[]): Json {
  const required = type.members.filter((member) => member.required).map(({ name }) => name);
  const branches = type.members.flatMap(({ name, type: of }) => conditionBranches(type, name, of));
  return {
    type: "object",
    ...described(type),
    properties: Object.fromEntries(
      type.members.map((member) => [
        member.name,
        schema(model, member.type, memberRules(member, type), itemRules(member, type)),
      ]),
    ),
    ...(required.length === 0 ? {} : { required }),
    ...(type.values === undefined ? {} : { additionalProperties: schema(model, type.values) }),
    ...(type.closed ? { additionalProperties: false } : {}),
    ...(branches.length === 0 ? {} : { allOf: branches }),
    "x-rules": [...extra, ...localRules(model, type)],
  };
}

function schema(
  model: Model,
  type: Type,
  extra: readonly LocalRule[] = [],
  ofItems: readonly LocalRule[] = [],
): Json {
  const rules = [...extra, ...localRules(model, type)];
  switch (type.kind) {
    case "ref":
      return {
        $ref: `#/$defs/${type.name}`,
        ...(extra.length === 0 ? {} : { "x-rules": extra }),
      };
    case "any":
      return { ...described(type), "x-rules": rules };
    case "object":
      return objectSchema(model, type, extra);
    case "array": {
      const unique = uniqueMembers(model, type.items).map(({ name }) => name);
      const max = findRule(type.constraints, "maxItems");
      const min = findRule(type.constraints, "minItems");
      return {
        type: "array",
        ...described(type),
        ...(max?.level === "warn" ? {} : { maxItems: max?.value ?? walkLimit }),
        ...(min?.level === "error" ? { minItems: min.value } : {}),
        items: schema(model, type.items, ofItems),
        ...(unique.length === 0 ? {} : { "x-unique-by": unique }),
        "x-rules": rules,
      };
    }
    case "scalar":
      return { ...scalarSchema(type), "x-rules": rules };
  }
}

function conditionBranches(owner: ObjectType, name: string, type: Type): readonly Json[] {
  if (type.kind !== "scalar") return [];
  return type.constraints.flatMap((rule) => {
    if (rule.kind !== "conditionalValues" || rule.field === undefined || rule.level === "warn")
      return [];
    const sibling = owner.members.find((member) => member.name === rule.field)?.type;
    if (sibling === undefined) return [];
    // A text of another kind is the type's fault, not this rule's.
    const values = { anyOf: [{ enum: rule.values }, { not: { type: "string" } }] };
    return [
      {
        if: { properties: { [name]: { const: rule.is } }, required: [name] },
        // oxlint-disable-next-line unicorn/no-thenable -- the keyword's name
        then: {
          properties: {
            [rule.field]: sibling.kind === "array" ? { items: values } : values,
          },
        },
      },
    ];
  });
}
