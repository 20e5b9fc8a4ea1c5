import { bracketed, line, type Doc } from "./doc.js";

const list = /^((?:import|export) (?:type )?)\{ (.*) \}(.*)$/;

/** The line of an import or of a re-export; a name alone is never on a line of its own. */
export function listDoc(source: string): Doc | undefined {
  const [, lead = "", names = "", end = ""] = list.exec(source) ?? [];
  if (names === "") return undefined;
  const items = names.split(", ");
  return items.length === 1 ? source : [lead, bracketed("{", items, "}", { edge: line }), end];
}
