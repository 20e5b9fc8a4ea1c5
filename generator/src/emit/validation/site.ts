import type { Model } from "../../model/model.js";
import { literal } from "../shared/literal.js";

/** Each is emitted as a function of its own: one collects all issues, one goes no further than the first error, one says only whether there is none. */
export type Mode = "all" | "first" | "is";

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
  /** Lists of texts that stand outside the function, by how they are written. */
  readonly lists: Map<string, string>;
  /** Variables given out so far. */
  depth: number;
}

/** What a text may be while a sibling of it, or of the list it is in, has a certain value. */
export interface Condition {
  /** Expression that reads the sibling. */
  readonly sibling: string;
  readonly is: string | number | boolean;
  readonly values: readonly (string | number | boolean)[];
  readonly level: "error" | "warn";
}

/** What a statement says is wrong: all that an issue stores. */
export interface Complaint {
  /** A code, or the variable that holds it: `fault7`. */
  readonly code: string;
  readonly level: "error" | "warn";
  readonly received: string;
  /** Expressions. */
  readonly params: readonly string[];
}

/** The statement that reports. Its path is only made when it runs. */
export function report(
  { mode }: Scope,
  steps: readonly string[],
  { code, level, received, params }: Complaint,
): string {
  if (mode === "is") return "return false;";
  const said = isVariable(code) ? code : literal(code);
  const given = ["found", `[${steps.join(", ")}]`, said, received, ...params];
  return `${level === "error" ? "fail" : "warn"}(${given.join(", ")});`;
}

/** What the form that looks for one error asks before it goes on to what takes longer, in front of another condition. */
export function goesOn({ mode }: Scope): string {
  return mode === "first" ? "found.length === 0 && " : "";
}

function isVariable(code: string): boolean {
  return /\d$/.test(code);
}

/** `if (test) report`, or nothing where the mode has no use for it: only the all-errors form judges warnings. */
export function complain(
  test: string,
  scope: Scope,
  steps: readonly string[],
  complaint: Complaint,
): readonly string[] {
  if (scope.mode !== "all" && complaint.level === "warn") return [];
  return [`if (${test}) ${report(scope, steps, complaint)}`];
}

/** Whether a place is a member of the object that is judged, in the forms that have functions for those. */
export function isMember({ mode }: Scope, steps: readonly string[]): boolean {
  return mode !== "is" && steps.length === 1;
}

/** A list of texts as a constant of the file, one for all places that want the same. */
export function listOf({ lists }: Scope, what: string, values: readonly unknown[]): string {
  const written = literal(values);
  const known = lists.get(written);
  if (known !== undefined) return known;
  const name = `${what}${lists.size + 1}`;
  lists.set(written, name);
  return name;
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
  const [only = ""] = lines;
  if (lines.length === 0) return [`if (${test}) ${statement}`];
  return lines.length === 1
    ? [`if (${test}) ${statement}`, `else ${only}`]
    : [`if (${test}) ${statement}`, "else {", ...indent(lines), "}"];
}
