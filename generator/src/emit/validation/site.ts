import type { Model, ObjectType } from "../../model/model.js";

/** Where a value is read from and how its path is written in the emitted code. */
export interface Site {
  /** Expression that reads the value; a plain variable. */
  readonly value: string;
  /** Expression of the path: `at`, or `[...at, "Filter", index]`. */
  readonly path: string;
  /** Whether the function may end once the value is of the wrong type. */
  readonly returns?: boolean;
}

/** The model, and a count of the variables of one emitted function. */
export interface Scope {
  readonly model: Model;
  depth: number;
}

/** What a scalar needs to know of the object around it, for rules that look at a sibling. */
export interface Surroundings {
  readonly owner: ObjectType;
  readonly read: (member: string) => string;
  readonly ownerPath: string;
}

/** Appends steps to the expression of a path. */
export function step(path: string, ...steps: readonly string[]): string {
  return path.startsWith("[")
    ? `${path.slice(0, -1)}, ${steps.join(", ")}]`
    : `[...${path}, ${steps.join(", ")}]`;
}

export function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}
