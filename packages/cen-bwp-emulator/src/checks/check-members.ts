import { distance } from "fastest-levenshtein";
import { EmulatorError, type EmulatorErrorCode } from "../emulator-error.js";

type Path = readonly (string | number)[];

/** The names an object may have, as a record so that the compiler holds them against its type: `{ seed: true }`. */
export type Members<Type> = Readonly<Record<keyof Type & string, true>>;

/**
 * Refuses what is no object, and members nothing would read, since a misspelt one would change nothing and nobody would notice. `what` names the
 * object in the message. Throws `EmulatorError` with `code` and the path to the member.
 */
export function checkMembers(
  value: unknown,
  known: Readonly<Record<string, unknown>>,
  what: string,
  path: Path,
  code: EmulatorErrorCode = "BadOption",
): void {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new EmulatorError(code, `${what} must be an object, not ${JSON.stringify(value)}.`, {
      path,
    });
  }
  for (const [name, member] of Object.entries(value)) {
    if (member === undefined || Object.hasOwn(known, name)) continue;
    const names = Object.keys(known);
    throw new EmulatorError(code, `${what} has no "${name}". ${remedy(name, names)}`, {
      path: [...path, name],
    });
  }
}

/** What to write instead: the nearest name, or all of them. */
export function remedy(given: unknown, names: readonly string[]): string {
  const near = typeof given === "string" ? nearest(given, names) : undefined;
  return near === undefined ? `Use ${names.join(", ")}.` : `Did you mean "${near}"?`;
}

/** The known name with the fewest edits, if they are few enough for a slip. */
export function nearest(
  name: string,
  names: readonly string[],
  most: number = Math.max(2, Math.floor(name.length / 3)),
): string | undefined {
  if (name.length > 100) return undefined;
  let best: string | undefined;
  let fewest = most + 1;
  for (const candidate of names) {
    const edits = distance(name.toLowerCase(), candidate.toLowerCase());
    if (edits < fewest) [best, fewest] = [candidate, edits];
  }
  return best;
}
