import { quote } from "../quote.js";
import type { Report } from "../report.js";
import type { Block } from "./blocks.js";

const heading = /^[A-Z][a-z]+(?: [a-z]+){1,3}$/u;

/** Reports paragraphs that look like headings this reader does not know, where text below them would be taken for something else. */
export function reportHeadingLike(blocks: readonly Block[], report: Report): void {
  for (const { text, line, single, depth } of blocks) {
    if (!single || depth > 0 || !heading.test(text)) continue;
    report.add({
      severity: "error",
      code: "heading-unknown",
      message: `${quote(text)} looks like a heading, and no such section is known here`,
      line,
    });
  }
}
