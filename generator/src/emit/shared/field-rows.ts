import type { Model, Type } from "../../model/model.js";
import { ruleText } from "./doc-text.js";
import { objectOf } from "./unit.js";

/** One row of a table of fields. */
export interface FieldRow {
  readonly path: string;
  readonly type: string;
  readonly required: boolean;
  readonly text: string;
}

/** Every field below a named object in the order of its members, parents first; text safe in a Markdown table. */
export function fieldRows(model: Model, name: string): readonly FieldRow[] {
  const rows: FieldRow[] = [];
  const open = new Set<string>();
  const enter = (type: Type, path: string, required: boolean): void => {
    const object = type.kind === "ref" ? objectOf(model, type.name) : type;
    rows.push({
      path,
      type: typeText(type),
      required,
      text: cell(
        [object.deprecated === true ? "**Deprecated.**" : "", object.doc ?? "", ruleText(object)]
          .filter((part) => part !== "")
          .join(" "),
      ),
    });
    if (type.kind === "ref" && open.has(type.name)) return;
    if (type.kind === "ref") open.add(type.name);
    if (object.kind === "object") members(object, `${path}.`);
    if (object.kind === "object" && object.values !== undefined)
      enter(object.values, `${path}.*`, false);
    if (object.kind === "array") enter(object.items, `${path}[]`, false);
    if (type.kind === "ref") open.delete(type.name);
  };
  const members = (object: Type, prefix: string): void => {
    if (object.kind === "object")
      for (const member of object.members)
        enter(member.type, `${prefix}${member.name}`, member.required);
  };
  members(objectOf(model, name), "");
  return rows;
}

function typeText(type: Type): string {
  switch (type.kind) {
    case "ref":
      return type.name;
    case "scalar":
      return type.type;
    case "object":
      return type.values === undefined ? type.kind : "map";
    default:
      return type.kind;
  }
}

/** Text that stays in its cell of a Markdown table. */
export function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll(/[\r\n]+/g, "<br>");
}
