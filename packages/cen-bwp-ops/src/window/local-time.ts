import { InputError } from "../failure/input-error.js";

/** What a local time stands for: one instant, none (the clocks skip it) or two (they run through it twice). ms since the epoch. */
export type LocalTime =
  | { readonly kind: "one"; readonly instant: number }
  /** `later`: the same time counted with the offset before the change, so later by what was skipped. */
  | { readonly kind: "skipped"; readonly later: number }
  | { readonly kind: "doubled"; readonly first: number; readonly second: number };

const pattern = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;
const dayMs = 86_400_000;

/**
 * Resolves a local time (`2026-12-01T20:00`) in an IANA time zone by the time zone data of this Node.
 *
 * @throws {InputError} with the field's name, for an unknown zone and for what is no date.
 */
export function resolveLocalTime(timeZone: string, local: string, field: string): LocalTime {
  const wall = readLocal(local, field);
  const offsetAt = offsets(timeZone);
  // No zone changes twice within two days, so these are the only offsets that can be meant.
  const before = offsetAt(wall - dayMs);
  const after = offsetAt(wall + dayMs);
  const instants = [...new Set([wall - before, wall - after])].filter(
    (instant) => instant + offsetAt(instant) === wall,
  );
  const [first, second] = instants.toSorted((a, b) => a - b);
  if (first === undefined) return { kind: "skipped", later: wall - before };
  return second === undefined
    ? { kind: "one", instant: first }
    : { kind: "doubled", first, second };
}

function readLocal(local: string, field: string): number {
  const match = typeof local === "string" ? pattern.exec(local) : null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = (match ?? []).slice(1).map(Number);
  const wall = Date.UTC(year, month - 1, day, hour, minute);
  // Date.UTC rolls 31 February over into March; a date that moved was none.
  if (!match || new Date(wall).toISOString().slice(0, 16) !== local) {
    throw new InputError(field, "a local time such as 2026-12-01T20:00", local);
  }
  return wall;
}

// From an instant to what the clocks there are ahead of UTC, ms.
function offsets(timeZone: string): (instant: number) => number {
  const format = formatOf(timeZone);
  return (instant) => {
    const parts = Object.fromEntries(
      format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
    );
    const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
    return (
      Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1_000) * 1_000
    );
  };
}

// Making one takes longer than a thousand uses of it.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const format = formats.get(timeZone) ?? newFormat(timeZone);
  formats.set(timeZone, format);
  return format;
}

function newFormat(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone,
      calendar: "iso8601",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
  } catch {
    throw new InputError("calendar.timeZone", "an IANA name such as Asia/Shanghai", timeZone);
  }
}
