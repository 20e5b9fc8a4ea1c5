import type { Diagnostic } from "../diagnostic.js";
import type { Block } from "./blocks.js";
import { blocksOf } from "./blocks.js";
import { columns, type Heading, headings, type Layout } from "./headings.js";

/** Lines of a section without its heading: indexes, the end not included. */
export interface Section {
  readonly from: number;
  readonly to: number;
}

export interface Page {
  readonly layout: Layout;
  readonly lines: readonly string[];
  readonly sections: ReadonlyMap<Heading | "top", Section>;
}

/** Without these a page is cut off or no operation page at all. */
const required: readonly Heading[] = ["request", "response", "errors"];
const order: readonly Heading[] = [
  "description",
  "tryIt",
  "ram",
  "syntax",
  "pathParameters",
  "request",
  "response",
  "examples",
  "errors",
  "notes",
];
const byText = new Map<string, Heading>(
  order.flatMap((heading) => headings[heading].map((text) => [text, heading])),
);

/**
 * Finds the sections of a page. A heading counts only where the grammar allows it: in order, and with what must follow
 * it, for most heading words are also names of parameters. Gives an error when the page cannot be read.
 */
export function splitSections(lines: readonly string[]): Page | Diagnostic {
  const blocks = blocksOf(lines, 0, lines.length);
  const starts = new Map<Heading, number>();
  let last = -1;
  for (const [index, block] of blocks.entries()) {
    const heading = byText.get(block.text);
    if (
      heading === undefined ||
      !block.single ||
      block.depth > 0 ||
      block.indented ||
      !follows(heading, blocks, index)
    )
      continue;
    const rank = order.indexOf(heading);
    if (rank > last) {
      starts.set(heading, block.line);
      last = rank;
    } else if (heading === "request" || heading === "response" || heading === "errors") {
      const before = starts.get(heading) ?? Math.max(...starts.values());
      return {
        severity: "error",
        code: "heading-repeated",
        message: `the heading "${block.text}" stands here after line ${before}, where it or a later one stands; one page of one operation was expected`,
        line: block.line,
      };
    }
  }
  const missing = required.find((heading) => !starts.has(heading));
  if (missing !== undefined) {
    return starts.size === 0
      ? {
          severity: "error",
          code: "not-recognised",
          message: `no heading of an operation page was found; a help page with "${headings.request[0]}", "${headings.response[0]}" and "${headings.errors[0]}", or an api-docs document, was expected`,
          line: 1,
        }
      : {
          severity: "error",
          code: "truncated",
          message: `the page ends without the heading "${headings[missing].join('" or "')}", or what must follow that heading is missing`,
          line: lines.length,
        };
  }
  const found = [...starts].toSorted((a, b) => a[1] - b[1]);
  const sections = new Map<Heading | "top", Section>([
    ["top", { from: 0, to: (found[0]?.[1] ?? 1) - 1 }],
  ]);
  for (const [index, [heading, line]] of found.entries()) {
    sections.set(heading, { from: line, to: (found[index + 1]?.[1] ?? lines.length + 1) - 1 });
  }
  return { layout: layoutOf(lines, starts.get("response") ?? 0), lines, sections };
}

/** True where the grammar's next words stand after a heading. Headings not checked here are told by their place alone. */
function follows(heading: Heading, blocks: readonly Block[], index: number): boolean {
  const next = blocks[index + 1]?.text ?? "";
  if (heading === "response")
    return (
      startsTable(blocks, index, columns.response) ||
      startsTable(blocks, index, columns.responseElements)
    );
  if (heading === "pathParameters") return startsTable(blocks, index, columns.request);
  if (heading === "examples") return /^(?:Sample )?[Ss]uccess responses?$/u.test(next);
  if (heading === "errors")
    return (
      startsTable(blocks, index, columns.errors) ||
      /^(?:See|For a list of) .*error codes/iu.test(next)
    );
  // Without parameters there is no table but at most a sentence, and the response follows.
  if (heading === "request")
    return (
      startsTable(blocks, index, columns.request) ||
      [next, blocks[index + 2]?.text ?? ""].some((text) => byText.get(text) === "response")
    );
  return true;
}

function startsTable(blocks: readonly Block[], index: number, titles: readonly string[]): boolean {
  return (
    isGlued(blocks[index + 1], titles) ||
    titles.every((title, column) => blocks[index + 1 + column]?.text === title)
  );
}

function isGlued(block: Block | undefined, titles: readonly string[]): boolean {
  return block !== undefined && block.text.startsWith(titles.join(""));
}

/** The table of the answer exists on every page, so it tells the generations apart. */
function layoutOf(lines: readonly string[], response: number): Layout {
  const first = lines.slice(response).find((line) => line !== "");
  return first === columns.response[0] ? "L4" : first === columns.responseElements[0] ? "L5" : "L3";
}
