import { isAbout } from "../facts/is-about.js";
import { Problem } from "../problem.js";
import type { Model, ObjectType, Operation, Type } from "./model.js";
import { typeAt } from "./type-at.js";

/**
 * Declared, then verified: a relation, a pager or a completion over members that do not exist would only fail at the user's.
 * Bounds that leave no value, and rules that say nothing of a type, are found here too.
 */
export function checkReferences(model: Pick<Model, "operations" | "objects">): void {
  const { operations, objects } = model;
  const wanted = (start: Type, path: string, what: string, where: string): void => {
    if (typeAt(start, path, objects) !== undefined) return;
    throw new Problem({
      code: "path-unknown",
      message: `${what} names ${path}, which leads nowhere`,
      remedy: `Correct it on ${where} in overlay.yaml.`,
    });
  };
  for (const operation of operations) checkOperation(operation, operations, wanted);
  for (const [name, object] of Object.entries(objects)) {
    for (const relation of object.relations)
      for (const path of relationPaths(relation))
        wanted(object, path, `the ${relation.kind} relation of ${name}`, `the field named ${name}`);
    checkBounds(object);
  }
}

type Wanted = (start: Type, path: string, what: string, where: string) => void;

function checkOperation(operation: Operation, all: readonly Operation[], wanted: Wanted): void {
  const { name, pagination, completion } = operation;
  const where = `$.${name}`;
  const request = refTo(operation.request);
  const response = refTo(operation.response);
  if (pagination !== undefined) {
    const what = `the pagination of ${name}`;
    wanted(request, pagination.page, what, where);
    wanted(request, pagination.size, what, where);
    wanted(response, pagination.total, what, where);
    wanted(response, pagination.items, what, where);
    if (pagination.key !== undefined)
      wanted(response, `${pagination.items}.${pagination.key}`, what, where);
  }
  if (completion === undefined) return;
  const what = `the completion of ${name}`;
  const reader = all.find((one) => one.name === completion.operation);
  if (reader === undefined)
    throw new Problem({
      code: "path-unknown",
      message: `${what} names the operation ${completion.operation}, which is not in the manifest`,
      remedy: `Correct it on ${where} in overlay.yaml.`,
    });
  const answer = refTo(reader.response);
  wanted(request, completion.by.field, what, where);
  wanted(answer, completion.items, what, where);
  for (const { request: member, item } of completion.equal) {
    wanted(request, member, what, where);
    wanted(answer, `${completion.items}.${item}`, what, where);
  }
}

function refTo(name: string): Type {
  return { kind: "ref", name };
}

/** Every path a relation names, each from the object it stands on. */
function relationPaths(relation: ObjectType["relations"][number]): readonly string[] {
  switch (relation.kind) {
    case "joined":
    case "exactlyOne":
      return [relation.field, ...relation.of];
    case "filledWhen":
      return [relation.field, relation.when.field];
    case "presentWhen":
      return [...relation.fields, relation.when.field];
    case "ordered":
      return relation.fields;
    case "same":
      return [relation.field, relation.as];
    case "drawnFrom":
      return [
        relation.list,
        ...relation.fields.flatMap(({ field, by }) => [`${relation.list}[].${field}`, by]),
      ];
    case "sumAtMost":
      return [relation.list, `${relation.list}[].${relation.field}`, relation.max];
    case "belowWhen":
      return [relation.field, relation.than, relation.when.field];
  }
}

const bounds = [
  ["minimum", "maximum"],
  ["minLength", "maxLength"],
  ["minItems", "maxItems"],
] as const;

function checkBounds(type: Type): void {
  if (type.kind === "ref") return;
  const strange =
    type.kind === "scalar"
      ? type.constraints.find(({ kind }) => !isAbout(kind, type.type))
      : undefined;
  if (type.kind === "scalar" && strange !== undefined)
    throw new Problem({
      code: "rule-of-another-type",
      message: `${type.source ?? "a field"} is of the type ${type.type}, whose values cannot be held against the rule ${strange.kind}`,
      remedy: "Remove the rule in overlay.yaml, or correct the type there.",
    });
  for (const [low, high] of bounds) {
    const least = type.constraints.find((rule) => rule.kind === low);
    const most = type.constraints.find((rule) => rule.kind === high);
    if (least === undefined || most === undefined || !("value" in least) || !("value" in most))
      continue;
    if (least.value > most.value)
      throw new Problem({
        code: "bounds-crossed",
        message: `${type.source ?? "a field"} has the ${low} ${least.value} above the ${high} ${most.value}; no value is left`,
        remedy: "Correct the rule in overlay.yaml, or import the source again.",
      });
  }
  if (type.kind === "object") for (const member of type.members) checkBounds(member.type);
  if (type.kind === "object" && type.values !== undefined) checkBounds(type.values);
  if (type.kind === "array") checkBounds(type.items);
}
