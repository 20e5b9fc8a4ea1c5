import type { Report } from "../output/report.js";
import type { Style } from "../render/style.js";
import type { Finding } from "./finding.js";

/** `doctor`. */
export function doctorReport(findings: readonly Finding[]): Report {
  const list = findings.map((finding) => ({ ...finding }));
  return {
    kind: "Doctor",
    data: { findings: list },
    items: { kind: "Finding", list, columns: ["id", "verdict", "message", "remedy"] },
    text: ({ style }) =>
      findings.flatMap(({ id, verdict, message, remedy }) => [
        `${marks[verdict](verdict.padEnd(8), style)}${style.strong((id.split(":")[0] as string).padEnd(12))}${message}`,
        ...(remedy === undefined ? [] : [`${" ".repeat(20)}${style.dim(`-> ${remedy}`)}`]),
      ]),
  };
}

const marks = {
  pass: (text: string, style: Style) => style.good(text),
  warn: (text: string, style: Style) => style.warn(text),
  fail: (text: string, style: Style) => style.bad(text),
  unknown: (text: string, style: Style) => style.dim(text),
} as const;
