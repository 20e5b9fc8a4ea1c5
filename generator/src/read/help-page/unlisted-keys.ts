import type { FieldFact } from "../../facts/facts.js";
import { itemPath, mapValuePath, memberPath } from "../field-path.js";
import { quote } from "../quote.js";
import type { Report } from "../report.js";
import type { Page } from "./sections.js";

/** Reports members of the JSON example that no row describes: a row lost, or an answer that has outgrown its page. */
export function reportUnlistedKeys(
  example: unknown,
  response: readonly FieldFact[],
  page: Page,
  report: Report,
): void {
  const types = new Map(response.map((field) => [field.path, field.type]));
  const line = (page.sections.get("examples")?.from ?? 0) + 1;
  const seen = new Set<string>();
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, member] of Object.entries(value)) {
      const type = types.get(path);
      const below = Array.isArray(value)
        ? itemPath(path)
        : type === "map"
          ? mapValuePath(path)
          : memberPath(path, key);
      if (types.has(below)) {
        visit(member, below);
      } else if (type !== "any" && !seen.has(below)) {
        seen.add(below);
        report.add({
          severity: "warning",
          code: "example-key-unlisted",
          message: `the JSON example has ${quote(below)}, which no row describes`,
          line,
        });
      }
    }
  };
  visit(example, "");
}
