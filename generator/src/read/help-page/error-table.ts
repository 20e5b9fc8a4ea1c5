import type { ErrorFact } from "../../facts/facts.js";
import type { KnownOperation } from "../oracle.js";
import { quote } from "../quote.js";
import type { Report } from "../report.js";
import { columns } from "./headings.js";
import type { Page } from "./sections.js";

const closing = /^(?:See|For a list of) .*[Ee]rror codes/iu;
const row = /^(?<status>\d{3,6}) (?<code>\S+)(?: (?<rest>.*))?$/u;
/** Cells glued: the code ends where the last capitalised word of the first blank-free run begins. */
const gluedRow = /^(?<status>\d{3})(?<code>[A-Za-z]\S*?)(?<rest>[A-Z][a-z']*(?: .*)?)$/u;
/** How English explanations begin that stand behind the message. */
const opener = "The error message returned because";

/** The error codes of a page, in page order. Undefined when the page ends inside the table. */
export function readErrorTable(
  page: Page,
  known: KnownOperation | undefined,
  report: Report,
): readonly ErrorFact[] | undefined {
  const section = page.sections.get("errors") ?? { from: 0, to: 0 };
  const errors: ErrorFact[] = [];
  let afterHeader = false;
  for (let at = section.from; at < section.to; at += 1) {
    const line = (page.lines[at] ?? "").trim();
    if (closing.test(line)) return errors;
    if (line === "" || isColumnTitle(line)) {
      afterHeader ||= line !== "";
      continue;
    }
    const fact =
      page.layout === "L3"
        ? gluedError(line, at + 1, known, report)
        : spacedError(line, at + 1, known);
    if (fact !== undefined) errors.push(fact);
    else
      report.add({
        severity: "error",
        code: "error-row",
        message: `an error code was expected here (status, code, message), found ${quote(line)}`,
        line: at + 1,
      });
  }
  report.add({
    severity: "error",
    code: "truncated",
    message: `the page ends inside the error codes; a closing sentence such as "See Error Codes for a complete list." was expected`,
    line: section.to,
  });
  return undefined;
}

function isColumnTitle(line: string): boolean {
  return columns.errors.some((title) => title === line) || line === columns.errors.join("");
}

function spacedError(
  line: string,
  number: number,
  known: KnownOperation | undefined,
): ErrorFact | undefined {
  const groups = row.exec(line)?.groups;
  if (groups === undefined) return undefined;
  const code = groups["code"] ?? "";
  return {
    status: Number(groups["status"]),
    code,
    message: messageOf(groups["rest"] ?? "", known?.messages.get(code), " "),
    line: number,
  };
}

function gluedError(
  line: string,
  number: number,
  known: KnownOperation | undefined,
  report: Report,
): ErrorFact | undefined {
  const status = line.slice(0, 3);
  if (!/^\d{3}$/u.test(status)) return undefined;
  const tail = line.slice(3);
  // A code from elsewhere whose message follows settles the split.
  const sure = [...(known?.messages ?? [])].find(([code, messages]) =>
    messages.some((message) => message.trim() !== "" && tail.startsWith(code + message.trim())),
  );
  if (sure !== undefined)
    return {
      status: Number(status),
      code: sure[0],
      message: messageOf(tail.slice(sure[0].length), sure[1], ""),
      line: number,
    };
  const groups = gluedRow.exec(line)?.groups;
  if (groups === undefined) return undefined;
  const code = groups["code"] ?? "";
  report.add({
    severity: "warning",
    code: "error-code-glued",
    message: `layout L3 glues code and message; read as the code ${code}. Give metadata to be sure`,
    line: number,
  });
  return {
    status: Number(status),
    code,
    message: messageOf(groups["rest"] ?? "", known?.messages.get(code), ""),
    line: number,
  };
}

/** Separates the wire message from the explanation behind it. A full stop is no border: messages have several sentences. */
function messageOf(rest: string, known: readonly string[] | undefined, glue: " " | ""): string {
  const text = rest.trim();
  const half = (text.length - glue.length) / 2;
  if (
    half > 0 &&
    Number.isInteger(half) &&
    text.slice(0, half) === text.slice(half + glue.length) &&
    text.slice(half, half + glue.length) === glue
  )
    return text.slice(0, half);
  // Pages do not print blanks at the ends.
  const documented = known
    ?.map((message) => message.trim())
    .filter((message) => message !== "" && text.startsWith(message));
  const longest = documented?.toSorted((a, b) => b.length - a.length)[0];
  if (longest !== undefined) return longest;
  const at = text.indexOf(opener);
  return at > 0 ? text.slice(0, at).trim() : text;
}
