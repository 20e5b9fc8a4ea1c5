import type { TextFact } from "../../facts/facts.js";
import { hashText } from "../hash.js";
import { quote } from "../quote.js";
import type { Report } from "../report.js";
import { type Block, blocksOf } from "./blocks.js";
import { reportHeadingLike } from "./heading-like.js";
import type { Page } from "./sections.js";

/** What stands above the tables. */
export interface FrontMatter {
  /** Operation name from the title; absent on pages without one. */
  readonly operation?: string;
  /** yyyy-mm-dd. */
  readonly lastUpdated?: string;
  readonly texts: readonly TextFact[];
  /** Paragraphs of the operation description: rules that belong to no single field. */
  readonly description: readonly Block[];
}

const title = /^(?<product>[^:]*):(?<operation>[A-Za-z]\w*)(?: - .*)?$/u;
const updated = /^Last Updated: ?(?<month>[A-Z][a-z]{2}) (?<day>\d{1,2}), ?(?<year>\d{4})$/u;
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Reads title, date, summary and operation description. */
export function readFrontMatter(page: Page, report: Report): FrontMatter {
  const top = page.sections.get("top") ?? { from: 0, to: 0 };
  const blocks = blocksOf(page.lines, top.from, top.to);
  const titleAt = blocks.findIndex((block) => block.single && title.test(block.text));
  const operation = title.exec(blocks[titleAt]?.text ?? "")?.groups?.["operation"];
  const updatedAt = page.lines.slice(top.from, top.to).findIndex((line) => updated.test(line));
  const lastUpdated = dateOf(page.lines[top.from + updatedAt] ?? "");
  const lastHeadLine = Math.max(
    blocks[titleAt]?.line ?? 0,
    updatedAt === -1 ? 0 : top.from + updatedAt + 1,
  );
  const summary = blocks.filter((block) => block.line > lastHeadLine);
  reportHeadingLike(summary.slice(1), report);
  for (const extra of summary.slice(1)) {
    report.add({
      severity: "info",
      code: "text-not-read",
      message: `text between summary and first heading is not read: ${quote(extra.text)}`,
      line: extra.line,
    });
  }
  const range = page.sections.get("description");
  const description = range === undefined ? [] : blocksOf(page.lines, range.from, range.to);
  const texts: TextFact[] = [];
  if (summary[0] !== undefined)
    texts.push({ kind: "summary", sha256: hashText(summary[0].text), line: summary[0].line });
  if (description[0] !== undefined) {
    texts.push({
      kind: "description",
      sha256: hashText(description.map((block) => block.text).join(" ")),
      line: description[0].line,
    });
  }
  return {
    ...(operation === undefined ? {} : { operation }),
    ...(lastUpdated === undefined ? {} : { lastUpdated }),
    texts,
    description,
  };
}

function dateOf(line: string): string | undefined {
  const { month, day, year } = updated.exec(line)?.groups ?? {};
  const number = months.indexOf(month ?? "") + 1;
  if (number === 0) return undefined;
  return `${year}-${String(number).padStart(2, "0")}-${(day ?? "").padStart(2, "0")}`;
}
