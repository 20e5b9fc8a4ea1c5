import type { FieldFact } from "../../facts/facts.js";
import { type Direction, fieldSchema } from "../../openapi/field-schema.js";
import { fieldTree, type FieldNode } from "../../openapi/field-tree.js";
import type { Schema, StatedConstraint } from "../../openapi/openapi-document.js";
import type { CuratedField } from "../../overlay/curated.js";

/** A field as it is compared: what the curated facts say of it and what became of that in the schema. */
export interface ComparedField {
  readonly path: string;
  /** The way from the request or answer to the field: `["Filter", "[]", "Key"]`. */
  readonly steps: readonly string[];
  /** Path of the row it hangs below. */
  readonly parent: string | undefined;
  readonly field: CuratedField;
  /** The same row before the overlay; undefined where the overlay added it. */
  readonly fact: FieldFact | undefined;
  /** Every rule with the level it is enforced at. */
  readonly rules: readonly StatedConstraint[];
  /** Whether the object the field is a member of takes no other members. */
  readonly inClosedObject: boolean;
  /** Whether the emitted type wants the member. */
  readonly wanted: boolean;
  /** Paths of the rows right below. */
  readonly below: readonly string[];
}

export type ComparedFields = ReadonlyMap<string, ComparedField>;

/** The fields of a request or of an answer by path, parents first. */
export function comparedFields(
  operation: string,
  part: Direction,
  fields: readonly CuratedField[],
  facts: readonly FieldFact[],
): ComparedFields {
  const found = new Map<string, ComparedField>();
  const factOf = new Map(facts.map((fact) => [fact.path, fact]));
  const enter = (
    node: FieldNode,
    schema: Schema | undefined,
    steps: readonly string[],
    around: { readonly path: string | undefined; readonly schema: Schema },
  ): void => {
    const { field } = node;
    const below = [...node.members, ...(node.items === undefined ? [] : [node.items])];
    found.set(field.path, {
      path: field.path,
      steps,
      parent: around.path,
      field,
      fact: factOf.get(field.path),
      rules: schema?.["x-acs-constraints"] ?? [],
      inClosedObject: around.schema.additionalProperties === false,
      wanted: around.schema.required?.includes(node.name) ?? false,
      below: below.map((one) => one.field.path),
    });
    const inside = { path: field.path, schema: schema ?? {} };
    for (const member of node.members)
      enter(member, schema?.properties?.[member.name], [...steps, member.name], inside);
    if (node.items !== undefined) enter(node.items, schema?.items, [...steps, "[]"], inside);
  };
  // Objects stand inline here, whatever they are called: a name is compared as a name.
  const inline = (_name: string, schema: Schema): Schema => schema;
  const tree = fieldTree(fields);
  const root: Schema = {
    additionalProperties: false,
    required:
      part === "response"
        ? []
        : tree.filter((node) => node.field.required === true).map((node) => node.name),
  };
  for (const node of tree)
    enter(node, fieldSchema(node, operation, part, inline), node.name === "" ? [] : [node.name], {
      path: undefined,
      schema: root,
    });
  return found;
}
