import { factsVersion, type OperationFacts } from "../../facts/facts.js";
import type { ReadResult, Source } from "../diagnostic.js";
import { isRuleLike } from "../prose/read-sentence.js";
import { sentencesOf } from "../prose/sentences.js";
import { hashSource, hashText } from "../hash.js";
import type { Oracle } from "../oracle.js";
import { quote } from "../quote.js";
import { createReport, type Report } from "../report.js";
import { baseName, decodeSource, maxPageBytes } from "../source-text.js";
import type { Block } from "./blocks.js";
import { readErrorTable } from "./error-table.js";
import { readFrontMatter } from "./front-matter.js";
import { reportUnlistedKeys } from "./unlisted-keys.js";
import { readJsonExample } from "./json-example.js";
import { splitLines } from "./lines.js";
import { readRamTable } from "./ram-table.js";
import { readTable } from "./read-table.js";
import { splitSections } from "./sections.js";
import { refuseHtml, unsupported } from "./unsupported.js";

interface HelpPageOptions {
  /** Name of the operation, for pages whose title lacks it; a page of another operation is refused. */
  readonly operation?: string;
  /** Settles nesting in the request, which pages do not show. */
  readonly oracle?: Oracle;
}

/** Reads a help page (English, layouts L3 to L5, as text) into facts. Never throws: whatever is odd becomes a diagnostic. */
export function readHelpPage(source: Source, options: HelpPageOptions = {}): ReadResult {
  const decoded = decodeSource(source, maxPageBytes);
  if (!decoded.ok) return { diagnostics: [decoded.diagnostic] };
  const report = createReport();
  const facts = readPage(source, splitLines(decoded.text), options, report);
  return { ...(facts === undefined ? {} : { facts }), diagnostics: report.list() };
}

function readPage(
  source: Source,
  lines: readonly string[],
  options: HelpPageOptions,
  report: Report,
): OperationFacts | undefined {
  const page = refuseHtml(lines) ?? splitSections(lines);
  if ("code" in page) {
    // Other signs only now, for a description may well hold what would be a telling sign elsewhere.
    report.add(unsupported(lines) ?? page);
    return undefined;
  }
  const front = readFrontMatter(page, report);
  const ram = readRamTable(page, report);
  const operation = front.operation ?? options.operation ?? ram[0]?.action.split(":")[1];
  if (operation === undefined) {
    report.add({
      severity: "error",
      code: "title-missing",
      message: `no title such as "Product:Operation" was found; name the operation with --operation`,
      line: 1,
    });
    return undefined;
  }
  if (options.operation !== undefined && options.operation !== operation) {
    report.add({
      severity: "error",
      code: "operation-differs",
      message: `this page describes ${operation}, not ${options.operation}`,
      line: 1,
    });
    return undefined;
  }
  const known = options.oracle?.operation(operation);
  const errors = readErrorTable(page, known, report);
  if (errors === undefined) return undefined;
  if (!page.sections.has("notes")) {
    report.add({
      severity: "warning",
      code: "notes-missing",
      message: "the page ends without its last section; the rest of it was read",
      line: lines.length,
    });
  }
  const example = readJsonExample(page, report);
  const context = { page, example, oracle: options.oracle, report };
  const request = readTable("request", known?.request ?? [], context);
  const response = readTable("response", known?.response ?? [], context);
  if (response.length === 0) {
    report.add({
      severity: "error",
      code: "response-empty",
      message: "the table of the answer has no rows",
      line: page.sections.get("response")?.from ?? 1,
    });
    return undefined;
  }
  reportUnlistedKeys(example, response, page, report);
  reportRules(front.description, report);
  return {
    facts: factsVersion,
    operation,
    source: {
      format: "help-page",
      layout: page.layout,
      file: baseName(source.file),
      sha256: hashSource(source.text),
      ...(front.lastUpdated === undefined ? {} : { lastUpdated: front.lastUpdated }),
    },
    texts: front.texts,
    request,
    response,
    errors,
    ram,
    ...(example === undefined ? {} : { example }),
  };
}

/** Rules of the operation as a whole have no field to stand on. */
function reportRules(blocks: readonly Block[], report: Report): void {
  for (const { text, line } of blocks) {
    for (const sentence of sentencesOf(text)) {
      if (!isRuleLike(sentence)) continue;
      report.add({
        severity: "info",
        code: "rule-not-read",
        message: `the operation description has a sentence that sounds like a rule; state it in the overlay if it is one: ${quote(sentence)}`,
        line,
        text: hashText(sentence),
      });
    }
  }
}
