import { EmulatorError } from "../emulator-error.js";
import { checkMembers } from "./check-members.js";

type Path = readonly (string | number)[];

/** What a value is, in the words of our messages. */
export type Kind = "a list" | "a number" | "an object" | "text" | "true or false";

/** The members of an object and what each may be. */
export type Kinds<Type> = Readonly<Record<keyof Type & string, readonly Kind[]>>;

/**
 * Refuses an object with a member it does not have, or one of another kind than it must be: `EmulatorError` BadOption
 * with the path. Members that are undefined count as left out.
 */
export function checkKinds(
  value: unknown,
  members: Readonly<Record<string, readonly Kind[]>>,
  what: string,
  path: Path,
): void {
  checkMembers(value, members, what, path);
  for (const [name, member] of Object.entries(value as object)) {
    if (member !== undefined)
      requireKind(`"${name}"`, member, members[name] ?? [], [...path, name]);
  }
}

/** Refuses a value that is none of these: `EmulatorError` BadOption. */
export function requireKind(
  what: string,
  value: unknown,
  wanted: readonly Kind[],
  path: Path,
): void {
  const kind = kindOf(value);
  if (wanted.some((each) => each === kind)) return;
  const message = `${what} must be ${wanted.join(" or ")}, not ${kind ?? String(value)}.`;
  throw new EmulatorError("BadOption", message, { path });
}

function kindOf(value: unknown): Kind | undefined {
  if (Array.isArray(value)) return "a list";
  switch (typeof value) {
    case "string":
      return "text";
    case "number":
      return "a number";
    case "boolean":
      return "true or false";
    case "object":
      return value === null ? undefined : "an object";
    default:
      return undefined;
  }
}
