import type { RamFact } from "../../facts/facts.js";
import { quote } from "../quote.js";
import type { Report } from "../report.js";
import { type Block, blocksOf } from "./blocks.js";
import { columns } from "./headings.js";
import type { Page, Section } from "./sections.js";

type Resource = RamFact["resources"][number];

const actionName = /^[\w-]+:\S+$/u;
const levels = "get|list|create|update|delete|none|read|write";
const gluedAction = new RegExp(`^(?<action>[\\w-]+:\\S+?)(?<level>${levels})$`, "iu");
const arn = /^(?:acs:|\*$)/u;
const none = /^none(?: none)?$/iu;

/** Permissions the page asks for; none when it prints a sentence instead of the table. */
export function readRamTable(page: Page, report: Report): readonly RamFact[] {
  const section = page.sections.get("ram");
  if (section === undefined) return [];
  return page.layout === "L3"
    ? gluedTable(page, section, report)
    : cellTable(blocksOf(page.lines, section.from, section.to), report);
}

/** Layouts L4 and L5: action, level, pairs of type and ARN, then condition keys and dependent actions on one line. */
function cellTable(blocks: readonly Block[], report: Report): readonly RamFact[] {
  const header = blocks.findIndex((_, index) =>
    columns.ram.every((title, column) => blocks[index + column]?.text === title),
  );
  if (header === -1) return [];
  const facts: RamFact[] = [];
  let index = header + columns.ram.length;
  while (index < blocks.length) {
    const action = blocks[index];
    const level = blocks[index + 1];
    if (action === undefined || level === undefined || !actionName.test(action.text)) break;
    index += 2;
    const resources: Resource[] = [];
    for (
      let type = blocks[index], name = blocks[index + 1];
      type !== undefined && name !== undefined && arn.test(name.text);
      type = blocks[index], name = blocks[index + 1]
    ) {
      resources.push(resource(type.text, name.text));
      index += 2;
    }
    facts.push({ action: action.text, accessLevel: level.text, resources, line: action.line });
    // Condition keys and dependent actions, up to the next action.
    for (
      let cell = blocks[index];
      cell !== undefined && !startsRow(blocks, index);
      cell = blocks[index]
    ) {
      reportConditions(cell, report);
      index += 1;
    }
  }
  const rest = blocks[index];
  if (rest !== undefined)
    report.add({
      severity: "error",
      code: "ram-row",
      message: `a row of the permission table was expected here, found ${quote(rest.text)}`,
      line: rest.line,
    });
  return facts;
}

function startsRow(blocks: readonly Block[], index: number): boolean {
  return (
    actionName.test(blocks[index]?.text ?? "") &&
    new RegExp(`^(?:${levels})$`, "iu").test(blocks[index + 1]?.text ?? "")
  );
}

/** Layout L3: action and level glued together, then bullets with type and ARN. */
function gluedTable(page: Page, section: Section, report: Report): readonly RamFact[] {
  const header = page.lines.findIndex(
    (line, index) => index >= section.from && index < section.to && line === columns.ramL3.join(""),
  );
  if (header === -1) return [];
  const facts: RamFact[] = [];
  let resources: Resource[] = [];
  let type: string | undefined;
  for (let at = header + 1; at < section.to; at += 1) {
    const line = (page.lines[at] ?? "").trim();
    const glued = gluedAction.exec(line)?.groups;
    if (line === "" || none.test(line)) continue;
    if (glued !== undefined && !line.startsWith("acs:")) {
      resources = [];
      facts.push({
        action: glued["action"] ?? "",
        accessLevel: glued["level"] ?? "",
        resources,
        line: at + 1,
      });
    } else if (type !== undefined && arn.test(line)) {
      resources.push(resource(type, line));
      type = undefined;
    } else if (
      type === undefined &&
      facts.length > 0 &&
      arn.test((page.lines[at + 1] ?? "").trim())
    ) {
      type = line.replace(/^•\s*/u, "");
    } else {
      reportConditions({ text: line, line: at + 1 }, report);
    }
  }
  if (!facts.some((fact) => fact.resources.some(({ required }) => required))) {
    report.add({
      severity: "info",
      code: "ram-required-unknown",
      message:
        "layout L3 prints required resource types bold, which text does not show; all are kept as not required",
      line: header + 1,
    });
  }
  if (facts.length === 0)
    report.add({
      severity: "error",
      code: "ram-row",
      message: "a row of the permission table was expected below its column titles",
      line: header + 1,
    });
  return facts;
}

/** Required types carry an asterisk. L3 prints them bold, which text does not show. */
function resource(type: string, name: string): Resource {
  return { type: type.replace(/^\*/u, ""), arn: name, required: type.startsWith("*") };
}

function reportConditions(cell: Pick<Block, "text" | "line">, report: Report): void {
  if (none.test(cell.text)) return;
  report.add({
    severity: "info",
    code: "ram-conditions",
    message: `condition keys and dependent actions are not read: ${quote(cell.text)}`,
    line: cell.line,
  });
}
