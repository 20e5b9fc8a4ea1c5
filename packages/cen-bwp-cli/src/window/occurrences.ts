import {
  InputError,
  occurrenceCalendar,
  resolveLocalTime,
  type WindowCalendar,
  windowOccurrences,
  type WindowTimes,
} from "cen-bwp-ops";

import type { WindowConfig } from "../config/config.js";
import { exitCodes } from "../exit-codes.js";
import { OperatorError } from "../operator-error.js";

/** One time a window of the configuration is open. */
export interface Occurrence extends WindowTimes {
  readonly calendar: WindowCalendar;
  /** The local date on which it starts. */
  readonly date: string;
}

// Long enough for any window that begins today: a weekly one lasts less than a day.
const lookBackMs = 2 * 86_400_000;

/**
 * When a window is open: a dated one once, whenever that is; a weekly one as often as asked for, those that are over left out.
 *
 * @throws {OperatorError} (wrong usage) with file, line and key, also for a local time that does not exist or comes twice.
 */
export function occurrencesOf(
  config: WindowConfig,
  {
    zone,
    now,
    limit,
    at,
  }: {
    readonly zone: string;
    readonly now: number;
    readonly limit: number;
    readonly at: (field: string) => string;
  },
): readonly Occurrence[] {
  const { weekdays, start, end, from = "2000-01-01", until, onSkipped, onDoubled } = config;
  const isDated = start.includes("T");
  const refuse = (field: string, words: string): OperatorError =>
    new OperatorError(`${at(field)}: ${words}`, exitCodes.usage);
  for (const [field, time] of Object.entries({ start, end }))
    if (time.includes("T") === (weekdays !== undefined))
      throw refuse(
        field,
        weekdays
          ? "expected a time such as 22:00, because the window has weekdays"
          : "expected a date and time such as 2026-11-23T22:00, or weekdays beside it",
      );
  const rules = { ...(onSkipped && { onSkipped }), ...(onDoubled && { onDoubled }) };
  try {
    if (isDated) {
      const calendar = { timeZone: zone, start, end, ...rules };
      const times = { start: instantOf(calendar, "start"), end: instantOf(calendar, "end") };
      return [{ ...times, calendar, date: start.slice(0, 10) }];
    }
    const weekly = {
      timeZone: zone,
      weekdays: weekdays ?? [],
      start,
      end,
      from,
      ...(until !== undefined && { until }),
      ...rules,
    };
    return windowOccurrences(weekly, { after: now - lookBackMs, limit: limit + 3 })
      .filter((one) => one.end > now)
      .slice(0, limit)
      .map((one) => ({ ...one, calendar: occurrenceCalendar(one) }));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { field, expected, received } = error;
    throw refuse(field, `expected ${expected}, received ${JSON.stringify(received)}`);
  }
}

function instantOf(calendar: WindowCalendar, member: "start" | "end"): number {
  const { timeZone, onSkipped, onDoubled = "refuse" } = calendar;
  const local = calendar[member];
  const field = `calendar.${member}`;
  const time = resolveLocalTime(timeZone, local, field);
  if (time.kind === "one") return time.instant;
  if (time.kind === "skipped") {
    if (onSkipped === "later") return time.later;
    throw new InputError(
      field,
      `a time the clocks in ${timeZone} do not skip, or onSkipped: later`,
      local,
    );
  }
  if (onDoubled !== "refuse") return time[onDoubled];
  throw new InputError(
    field,
    `a time that comes once in ${timeZone}, or onDoubled: first or second`,
    local,
  );
}
