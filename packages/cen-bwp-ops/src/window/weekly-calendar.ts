import { InputError } from "../failure/input-error.js";
import { readObject } from "../failure/read-settings.js";
import type { WindowCalendar } from "./window-input.js";

/** A day of the week, in the calendar of the zone. */
export type Weekday =
  | "sunday"
  | "monday"
  | "tuesday"
  | "wednesday"
  | "thursday"
  | "friday"
  | "saturday";

/** A window that comes back every week, in the local time of a zone. */
export interface WeeklyCalendar extends Pick<
  WindowCalendar,
  "timeZone" | "onSkipped" | "onDoubled"
> {
  /** The days on which it starts. */
  readonly weekdays: readonly Weekday[];
  /** Local times such as `20:00`. An end that is not after the start is on the next day. */
  readonly start: string;
  readonly end: string;
  /** Local dates such as `2026-12-01`: the first and the last day on which it may start. Without `until` it goes on for ever. */
  readonly from: string;
  readonly until?: string;
}

/** The names in the order of `Date.getUTCDay`. */
const weekdays: readonly Weekday[] = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
];

const dayMs = 86_400_000;

/**
 * Checks everything but the local times themselves, which may exist on one day and not on another.
 *
 * @throws {InputError} naming the member.
 */
export function readWeekly(calendar: WeeklyCalendar): void {
  readObject(calendar, "calendar", "timeZone, weekdays, start, end and from");
  const { weekdays: days, start, end, from, until } = calendar;
  if (!Array.isArray(days) || days.length === 0) {
    throw new InputError("calendar.weekdays", 'one day or more, such as ["monday"]', days);
  }
  for (const [index, day] of days.entries()) {
    if (!weekdays.includes(day) || days.indexOf(day) !== index) {
      throw new InputError(`calendar.weekdays[${index}]`, `${weekdays.join(", ")}, each once`, day);
    }
  }
  for (const [member, time] of Object.entries({ start, end })) {
    if (typeof time !== "string" || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) {
      throw new InputError(`calendar.${member}`, "a local time such as 20:00", time);
    }
  }
  if (start === end) throw new InputError("calendar.end", "another time than the start", end);
  readDate(from, "calendar.from");
  if (until !== undefined && readDate(until, "calendar.until") < readDate(from, "calendar.from")) {
    throw new InputError("calendar.until", `${from} or later`, until);
  }
}

/** The calendar of the occurrence that starts on a date, or `undefined` if none does. */
export function calendarOn(calendar: WeeklyCalendar, date: string): WindowCalendar | undefined {
  const { weekdays: days, start, end, from, until, timeZone, onSkipped, onDoubled } = calendar;
  const day = weekdays[new Date(readDate(date, "date")).getUTCDay()];
  if (day === undefined || !days.includes(day) || date < from) return undefined;
  if (until !== undefined && date > until) return undefined;
  return {
    timeZone,
    start: `${date}T${start}`,
    end: `${end > start ? date : dateAfter(date)}T${end}`,
    ...(onSkipped && { onSkipped }),
    ...(onDoubled && { onDoubled }),
  };
}

/** The next date. Dates carry no zone, so every day has 24 hours here. */
export function dateAfter(date: string, days = 1): string {
  return new Date(readDate(date, "date") + days * dayMs).toISOString().slice(0, 10);
}

function readDate(date: string, field: string): number {
  const isDate = typeof date === "string" && /^\d{4}-\d{2}-\d{2}$/.test(date);
  const at = isDate ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  // Date.parse rolls 30 February over into March; a date that moved was none.
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== date) {
    throw new InputError(field, "a local date such as 2026-12-01", date);
  }
  return at;
}
