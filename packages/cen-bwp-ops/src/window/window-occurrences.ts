import { formatWireTime } from "../domain/wire-time.js";
import { InputError } from "../failure/input-error.js";
import { calendarTimes, type WindowCalendar, type WindowTimes } from "./window-input.js";
import { calendarOn, dateAfter, readWeekly, type WeeklyCalendar } from "./weekly-calendar.js";

/** One time a weekly window is open. */
export interface WindowOccurrence extends WindowTimes {
  /** The local date on which it starts. */
  readonly date: string;
}

/** Which occurrences. */
export interface OccurrenceRange {
  /** Only those that start after it, ms since the epoch. */
  readonly after?: number;
  /** How many; 10 by default. */
  readonly limit?: number;
}

/**
 * The occurrences of a weekly window, first to last.
 *
 * @throws {InputError} naming the member: also for an occurrence whose start or end the clocks skip or run through twice, with its date and
 * the remedy, and for one the change of the clocks makes shorter than three hours.
 */
export function windowOccurrences(
  calendar: WeeklyCalendar,
  { after = Number.NEGATIVE_INFINITY, limit = 10 }: OccurrenceRange = {},
): readonly WindowOccurrence[] {
  readWeekly(calendar);
  if (!Number.isInteger(limit) || limit < 1 || limit > 10_000) {
    throw new InputError("limit", "a whole number from 1 to 10000", limit);
  }
  const found: WindowOccurrence[] = [];
  for (let date = firstDate(calendar, after); found.length < limit; date = dateAfter(date)) {
    if (date > (calendar.until ?? lastDate)) break;
    const on = calendarOn(calendar, date);
    const times = on && calendarTimes(on);
    if (times && times.start > after) found.push({ date, ...times });
  }
  return found;
}

/** The calendar of one occurrence, as instants: what was resolved once stays so, even if time zone data change. */
export function occurrenceCalendar({ start, end }: WindowTimes): WindowCalendar {
  const utc = (instant: number): string => formatWireTime(instant).slice(0, 16);
  return { timeZone: "UTC", start: utc(start), end: utc(end) };
}

/** How far ahead local times are looked at when a weekly window is submitted: every change of the clocks comes within a year. */
const occurrencesChecked = 7 * 53;

const lastDate = "9998-12-31";

// Two days before the instant, whatever the zone.
function firstDate({ from }: WeeklyCalendar, after: number): string {
  if (after <= Date.parse(`${from}T00:00:00Z`)) return from;
  const near = dateAfter(new Date(after).toISOString().slice(0, 10), -2);
  return near > from ? near : from;
}

/**
 * The first occurrence, after a look at a year of them: what would go wrong in March is told when the window is made.
 *
 * @throws {InputError} as `windowOccurrences`, and if there is no occurrence at all.
 */
export function firstOccurrence(calendar: WeeklyCalendar): WindowOccurrence {
  const [first] = windowOccurrences(calendar, { limit: occurrencesChecked });
  if (first) return first;
  const { from, until } = calendar;
  throw new InputError("calendar.until", `a date with one of the weekdays since ${from}`, until);
}
