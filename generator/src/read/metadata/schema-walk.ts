import type { FieldFact, FieldType } from "../../facts/facts.js";
import { printValue } from "../depth-within.js";
import type { FieldDraft } from "../field-draft.js";
import { itemPath, mapValuePath, maxPathLength, memberPath } from "../field-path.js";
import { hashText } from "../hash.js";
import { quote } from "../quote.js";
import type { Report } from "../report.js";
import { isObject, type JsonObject, member, pointerTo, textMember } from "./json-value.js";
import { readKeywords } from "./keywords.js";
import { isUninterpreted, markdownBlocks } from "./markdown-blocks.js";
import { readRequired } from "./read-required.js";
import { isEndless, resolveReference } from "./resolve-reference.js";
import { schemaType } from "./schema-type.js";

/** Where a walk stands. */
export interface WalkPlace {
  readonly path: string;
  readonly pointer: string;
  /** Facts of the parameter a schema belongs to, such as its position. */
  readonly extra?: Partial<FieldFact>;
  /** True when a list in the parent names this member as required. */
  readonly listedRequired?: boolean;
}

/** What a walk needs and what it gathers. */
export interface Walk {
  readonly document: unknown;
  readonly report: Report;
  readonly drafts: FieldDraft[];
  /** References that are being followed, for they may be cyclic. */
  readonly following: Set<string>;
  /** Descriptions by path, as they stand in the source. */
  readonly descriptions: Map<string, string>;
  uninterpreted: boolean;
}

const maxDepth = 64;
/** References can blow a small document up without end. */
const maxFields = 50_000;

/** Walks a schema depth first, parents before children, and drafts one field for each node. */
export function walkSchema(raw: unknown, place: WalkPlace, walk: Walk, depth = 0): void {
  const { path, pointer } = place;
  if (depth > maxDepth || walk.drafts.length >= maxFields || path.length > maxPathLength) {
    walk.report.add({
      severity: "error",
      code: "too-deep",
      message: `more than ${maxDepth} levels or ${maxFields} fields; what stands here is not read`,
      pointer: pointer.slice(0, maxPathLength),
    });
    return;
  }
  if (!isObject(raw)) {
    walk.report.add({
      severity: "warning",
      code: "schema-malformed",
      message: `an object was expected as schema, found ${raw === undefined ? "nothing" : raw === null ? "null" : Array.isArray(raw) ? "a list" : typeof raw}; the field is read as any`,
      pointer,
    });
    walk.drafts.push({
      description: [],
      fact: { path, type: "any", constraints: [], evidence: "metadata", pointer, ...place.extra },
    });
    return;
  }
  const reference = textMember(raw, "$ref");
  if (reference !== undefined) {
    followReference(reference, raw, place, walk, depth);
    return;
  }
  const type = knownType(raw, pointer, walk.report);
  walk.drafts.push(draftOf(raw, type, place, walk));
  walkBelow(raw, type, place, walk, depth);
}

function walkBelow(
  schema: JsonObject,
  type: FieldType,
  { path, pointer }: WalkPlace,
  walk: Walk,
  depth: number,
): void {
  const properties = member(schema, "properties");
  if (type === "object" && isObject(properties)) {
    const listed = member(schema, "required");
    for (const [name, inner] of Object.entries(properties)) {
      const below = {
        path: memberPath(path, name),
        pointer: pointerTo(pointerTo(pointer, "properties"), name),
        listedRequired: Array.isArray(listed) && listed.includes(name),
      };
      walkSchema(inner, below, walk, depth + 1);
    }
  } else if (type === "array") {
    walkSchema(
      member(schema, "items"),
      { path: itemPath(path), pointer: pointerTo(pointer, "items") },
      walk,
      depth + 1,
    );
  } else if (type === "map" && isObject(member(schema, "additionalProperties"))) {
    walkSchema(
      member(schema, "additionalProperties"),
      { path: mapValuePath(path), pointer: pointerTo(pointer, "additionalProperties") },
      walk,
      depth + 1,
    );
  }
}

function knownType(schema: JsonObject, pointer: string, report: Report): FieldType {
  const type = schemaType(schema);
  if (type === undefined)
    report.add({
      severity: "warning",
      code: "type-unknown",
      message: `the type ${quote(printValue(member(schema, "type")))} is not known`,
      pointer: pointerTo(pointer, "type"),
    });
  else if (textMember(schema, "type") === undefined)
    report.add({
      severity: "info",
      code: "type-missing",
      message: `the type is missing; ${type} follows from the other keywords`,
      pointer,
    });
  return type ?? "any";
}

function draftOf(
  schema: JsonObject,
  type: FieldType,
  { path, pointer, extra, listedRequired }: WalkPlace,
  walk: Walk,
): FieldDraft {
  const description = textMember(schema, "description");
  const required =
    readRequired(schema, pointer, walk.report) ?? (listedRequired === true ? true : undefined);
  const foreign = description !== undefined && isUninterpreted(description);
  walk.uninterpreted ||= foreign;
  if (description !== undefined) walk.descriptions.set(path, description);
  return {
    description: description === undefined || foreign ? [] : markdownBlocks(description),
    fact: {
      path,
      type,
      ...(required === undefined ? {} : { required }),
      ...readKeywords(schema, type, pointer, walk.report),
      ...extra,
      evidence: "metadata",
      ...(description === undefined ? {} : { text: hashText(description) }),
      pointer,
    },
  };
}

function followReference(
  reference: string,
  from: JsonObject,
  place: WalkPlace,
  walk: Walk,
  depth: number,
): void {
  const target = resolveReference(walk.document, reference);
  if (isObject(target) && !walk.following.has(reference)) {
    walk.following.add(reference);
    const { $ref: _reference, ...beside } = from;
    walkSchema({ ...target, ...beside }, place, walk, depth + 1);
    walk.following.delete(reference);
    return;
  }
  walk.report.add({
    ...(!isObject(target)
      ? {
          severity: "warning",
          code: "reference-broken",
          message: `${reference} leads nowhere`,
        }
      : isEndless(walk.document, reference)
        ? {
            severity: "warning",
            code: "reference-endless",
            message: `${reference} leads to nothing but itself`,
          }
        : {
            severity: "info",
            code: "reference-cyclic",
            message: `${reference} contains itself; the inner one is read as any`,
          }),
    pointer: pointerTo(place.pointer, "$ref"),
  });
  walk.drafts.push(draftOf(from, "any", place, walk));
}
