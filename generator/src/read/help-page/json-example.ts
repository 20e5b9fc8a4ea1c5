import { depthWithin } from "../depth-within.js";
import type { Report } from "../report.js";
import type { Page } from "./sections.js";

const opener = /^JSON ?format$/u;
const closer = /^(?:Error response|XML ?format|Sample error responses?)$/u;
/** Deeper values cannot be written or compared without trouble. */
const maxDepth = 256;

/** The documented success answer, parsed; undefined when the page shows none or a broken one. */
export function readJsonExample(page: Page, report: Report): unknown {
  const section = page.sections.get("examples");
  if (section === undefined) {
    report.add({
      severity: "warning",
      code: "json-example-missing",
      message: "the page shows no JSON example; nesting in the answer rests on names alone",
      line: page.sections.get("response")?.to ?? 1,
    });
    return undefined;
  }
  const lines = page.lines.slice(section.from, section.to);
  const start = lines.findIndex((line) => opener.test(line)) + 1;
  const length = lines.slice(start).findIndex((line) => closer.test(line));
  const text = lines
    .slice(start, length === -1 ? undefined : start + length)
    .join("\n")
    .trim();
  const line = section.from + start + 1;
  if (start === 0 || text === "") {
    report.add({
      severity: "warning",
      code: "json-example-missing",
      message: "the JSON example is empty; nesting in the answer rests on names alone",
      line,
    });
    return undefined;
  }
  return parseExample(text, (message) =>
    report.add({ severity: "warning", code: "json-example-invalid", message, line }),
  );
}

/** Parses a JSON example; reports and gives undefined when it cannot be used. */
export function parseExample(text: string, refuse: (message: string) => void): unknown {
  try {
    const value: unknown = JSON.parse(text);
    if (depthWithin(value, maxDepth)) return value;
    refuse(`the JSON example is nested more than ${maxDepth} levels deep and is left out`);
  } catch (error) {
    refuse(
      `the JSON example cannot be parsed (${error instanceof Error ? error.message.slice(0, 100).replaceAll(/\s+/gu, " ") : "unknown"}); it is left out`,
    );
  }
  return undefined;
}
