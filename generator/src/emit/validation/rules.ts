import { findRule } from "../../model/find-rule.js";
import type { ArrayType, Member, Model, ObjectType, ScalarType, Type } from "../../model/model.js";
import type { StatedConstraint } from "../../openapi/openapi-document.js";
import { objectOf } from "../shared/unit.js";
import { typeName } from "./check-function.js";
import { walkLimit } from "./scalar-checks.js";

/** A rule of one place, as validators judge it; the shape of the emitted `Rule` without id and path. */
export interface LocalRule {
  readonly code: string;
  readonly level: "error" | "warn";
  readonly params: readonly (string | number | boolean)[];
  readonly source: string;
}

/** A rule with the place it holds at, from the object a validator is for. */
export interface PlacedRule extends LocalRule {
  readonly id: string;
  readonly path: string;
}

/** A place on the walk, and the rules its surroundings put on it and on its items. */
interface Entry {
  readonly path: string;
  readonly extra: readonly LocalRule[];
  readonly ofItems: readonly LocalRule[];
}

/** Every rule the validator of an object judges, parents first, in the order of members. */
export function rulesOf(model: Model, object: string): readonly PlacedRule[] {
  const rules: PlacedRule[] = [];
  const enter = (type: Type, { path, extra, ofItems }: Entry, open: ReadonlySet<string>): void => {
    for (const one of [...extra, ...localRules(model, type)])
      rules.push({ id: `${path}/${one.code}`, path, ...one });
    const held = type.kind === "ref" ? objectOf(model, type.name) : type;
    if (type.kind === "ref" && open.has(type.name)) return;
    const inside = type.kind === "ref" ? new Set([...open, type.name]) : open;
    if (held.kind === "array")
      enter(held.items, { path: `${path}[]`, extra: ofItems, ofItems: [] }, inside);
    if (held.kind === "object" && held.values !== undefined)
      enter(held.values, { path: `${path}.*`, extra: [], ofItems: [] }, inside);
    if (held.kind === "object")
      for (const member of held.members)
        enter(
          member.type,
          {
            path: path === "" ? member.name : `${path}.${member.name}`,
            extra: memberRules(member, held),
            ofItems: itemRules(member, held),
          },
          inside,
        );
  };
  enter({ kind: "ref", name: object }, { path: "", extra: [], ofItems: [] }, new Set());
  return rules;
}

/** Rules that belong to a member's place rather than to its type. */
export function memberRules(member: Member, owner: ObjectType): readonly LocalRule[] {
  const required: readonly LocalRule[] = member.required
    ? [
        {
          code: "required",
          level: "error",
          params: [typeName(member.type)],
          source: sourceOf(member.type),
        },
      ]
    : [];
  return member.type.kind === "array" ? required : [...required, ...conditions(member.name, owner)];
}

/** Rules of the items of a member that is a list. */
export function itemRules(member: Member, owner: ObjectType): readonly LocalRule[] {
  return member.type.kind === "array" ? conditions(member.name, owner) : [];
}

/** Values of a member that a sibling asks for. */
function conditions(name: string, owner: ObjectType): readonly LocalRule[] {
  return owner.members.flatMap(({ type }) =>
    type.kind !== "scalar"
      ? []
      : type.constraints.flatMap((one) =>
          one.kind === "conditionalValues" && one.field === name
            ? [
                {
                  code: "conditionalValue",
                  level: one.level,
                  params: [one.is, ...one.values],
                  source: one.source,
                },
              ]
            : [],
        ),
  );
}

/** Rules of a value by its type alone. */
export function localRules(model: Model, type: Type): readonly LocalRule[] {
  switch (type.kind) {
    case "ref":
      return localRules(model, objectOf(model, type.name));
    case "any":
      return [];
    case "object":
      return [
        ofType(type),
        ...(type.closed
          ? [
              {
                code: "unknownKey",
                level: "error" as const,
                params: type.members.map((member) => member.name),
                source: "parameters nobody documented",
              },
            ]
          : []),
      ];
    case "array":
      return [ofType(type), ...arrayRules(type)];
    case "scalar":
      return [
        ofType(type),
        ...valueSet(type),
        ...type.constraints.flatMap((one) => rule(one, type)),
      ];
  }
}

function ofType(type: Type): LocalRule {
  return { code: "type", level: "error", params: [typeName(type)], source: sourceOf(type) };
}

function sourceOf(type: Type): string {
  return (type.kind === "ref" ? undefined : type.source) ?? "the documented shape";
}

function valueSet(type: ScalarType): readonly LocalRule[] {
  return type.values === undefined || !type.closed
    ? []
    : [{ code: "enum", level: "error", params: type.values, source: sourceOf(type) }];
}

function arrayRules(type: ArrayType): readonly LocalRule[] {
  const max = findRule(type.constraints, "maxItems");
  const min = findRule(type.constraints, "minItems");
  return [
    max === undefined
      ? {
          code: "maxItems",
          level: "error",
          params: [walkLimit],
          source: "a cap of this package: no length is documented",
        }
      : { code: "maxItems", level: max.level, params: [max.value], source: max.source },
    ...(min === undefined
      ? []
      : [
          {
            code: "minItems",
            level: min.level,
            params: [min.value],
            source: min.source,
          } as const,
        ]),
  ];
}

function rule(constraint: StatedConstraint, type: ScalarType): readonly LocalRule[] {
  const { level, source } = constraint;
  const one = (code: string, ...params: readonly (string | number)[]): readonly LocalRule[] => [
    { code, level, params, source },
  ];
  switch (constraint.kind) {
    case "minimum":
    case "maximum":
    case "minLength":
    case "maxLength":
      return one(constraint.kind, constraint.value);
    case "forbiddenPrefixes":
      return one("forbiddenPrefix", ...constraint.values);
    case "forbiddenSubstrings":
      return one("forbiddenSubstring", ...constraint.values);
    case "prefix":
      return one("prefix", constraint.prefix);
    case "numeric":
      return one("numeric");
    case "unique":
      return one("duplicate");
    case "timeFormat":
      return [...one("timeFormat", constraint.format), ...one("calendarDate", constraint.format)];
    case "minLead":
      // Without a format there is no instant to compare.
      return findRule(type.constraints, "timeFormat") === undefined
        ? []
        : [
            ...one("tooSoon", constraint.ms),
            {
              code: "tooLate",
              level,
              params: [],
              source: "what has expired takes no order; judged where the caller knows when",
            },
          ];
    // On the value of the sibling; only said; on the list.
    case "conditionalValues":
    case "unit":
    case "minItems":
    case "maxItems":
      return [];
  }
}
