import type { Model, ObjectType } from "../../model/model.js";
import { literal } from "../shared/literal.js";

/** Both are emitted, each as a function of its own: one that stops at the first error, one that collects all issues. */
export type Mode = "all" | "first";

/** Where a value is read from and where it stands in the object the emitted function judges. */
export interface Site {
  /** Expression that reads the value; a plain variable. */
  readonly value: string;
  /** Expressions of the steps from the function's object: `"Filter"`, `index2`. */
  readonly steps: readonly string[];
}

/** What the lines of one emitted function share. */
export interface Scope {
  readonly model: Model;
  readonly mode: Mode;
  /** Name of the object the function judges. */
  readonly object: string;
  /** Variables given out so far. */
  depth: number;
}

/** What a scalar needs to know of the object around it, for rules that look at a sibling. */
export interface Surroundings {
  readonly owner: ObjectType;
  readonly read: (member: string) => string;
  readonly steps: readonly string[];
}

/** What a statement says is wrong: all that an issue stores. */
export interface Complaint {
  /** A code, or the variable that holds it: `fault7`. */
  readonly code: string;
  readonly level: "error" | "warn";
  readonly received: string;
  /** Literals or, as a text, an expression of the whole list. */
  readonly params: readonly unknown[] | string;
}

/** The statement that reports. Its path is only made when it runs. */
export function report(
  { mode }: Scope,
  steps: readonly string[],
  { code, level, received, params }: Complaint,
): string {
  const list =
    typeof params === "string" ? params : `[${params.map((one) => literal(one)).join(", ")}]`;
  const what = `[${steps.join(", ")}], ${isVariable(code) ? code : literal(code)}, ${received}, ${list}`;
  if (mode === "first") return `return issue(${what});`;
  return `${level === "error" ? "fail" : "warn"}(found, ${what});`;
}

function isVariable(code: string): boolean {
  return /\d$/.test(code);
}

/** `if (test) report`, or nothing where the mode has no use for it: the first-error form judges no warnings. */
export function complain(
  test: string,
  scope: Scope,
  steps: readonly string[],
  complaint: Complaint,
): readonly string[] {
  if (scope.mode === "first" && complaint.level === "warn") return [];
  return [`if (${test}) ${report(scope, steps, complaint)}`];
}

export function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}

/** `if (test) report` and, where the value passes, the other lines. */
export function otherwise(
  test: string,
  statement: string,
  lines: readonly string[],
): readonly string[] {
  return lines.length === 0
    ? [`if (${test}) ${statement}`]
    : [`if (${test}) ${statement}`, "else {", ...indent(lines), "}"];
}

/** The list of member names that messages of unknown members offer. */
export function namesOf(object: string): string {
  return `${object.charAt(0).toLowerCase()}${object.slice(1)}Members`;
}
