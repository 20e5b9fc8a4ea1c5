import { InputError } from "../failure/input-error.js";
import { readObject } from "../failure/read-settings.js";
import { minimumLeadMs } from "../upgrade/temp-upgrade-options.js";
import { resolveLocalTime } from "./local-time.js";

/** When a window is open, in the local time of a zone. */
export interface WindowCalendar {
  /** An IANA name such as `Asia/Shanghai`. */
  readonly timeZone: string;
  /** Local times such as `2026-12-01T20:00`. */
  readonly start: string;
  readonly end: string;
  /** What to do with a time the clocks skip: refuse it (default), or take the same count of hours, which is later on the clock. */
  readonly onSkipped?: "refuse" | "later";
  /** What to do with a time the clocks run through twice: refuse it (default), or take one of the two. */
  readonly onDoubled?: "refuse" | "first" | "second";
}

/** One plan in a window. */
export interface WindowUpgrade {
  readonly CenBandwidthPackageId: string;
  /** Mbps. */
  readonly Bandwidth: number;
  /** What the order is thought to cost, in the unit of the budget. */
  readonly estimate?: number;
}

/** Temporary upgrades of many plans for the same span of time. */
export interface WindowInput {
  /** Names the window; with its start it is the key under which it is resumed. */
  readonly id: string;
  readonly calendar: WindowCalendar;
  /** In this order; the first one is the canary. */
  readonly upgrades: readonly WindowUpgrade[];
  /** The sum of the estimates that may be ordered. Needs an estimate for every plan. */
  readonly budget?: number;
}

/** When a window is open, ms since the epoch. */
export interface WindowTimes {
  readonly start: number;
  readonly end: number;
}

/**
 * Checks the input and resolves the calendar.
 *
 * @throws {InputError} naming the member: also for local times that do not exist or exist twice, unless the calendar settles them.
 */
export function readWindow(input: WindowInput): WindowTimes {
  readUpgrades(input);
  return calendarTimes(input.calendar);
}

/**
 * Checks everything but the calendar.
 *
 * @throws {InputError} naming the member.
 */
export function readUpgrades({
  id,
  upgrades,
  budget,
}: Pick<WindowInput, "id" | "upgrades" | "budget">): void {
  if (!isText(id)) throw new InputError("id", "a name for the window", id);
  if (!Array.isArray(upgrades) || upgrades.length === 0)
    throw new InputError("upgrades", "one plan or more", upgrades);
  const known = new Set<string>();
  for (const [index, upgrade] of upgrades.entries()) {
    const at = `upgrades[${index}]`;
    readObject(upgrade, at, "a plan, its bandwidth, and an estimate if there is a budget");
    const { CenBandwidthPackageId, Bandwidth, estimate } = upgrade;
    if (!isText(CenBandwidthPackageId) || known.has(CenBandwidthPackageId)) {
      const field = `${at}.CenBandwidthPackageId`;
      throw new InputError(field, "the id of a plan, each one once", CenBandwidthPackageId);
    }
    known.add(CenBandwidthPackageId);
    if (!Number.isInteger(Bandwidth) || Bandwidth < 2 || Bandwidth > 10_000) {
      throw new InputError(`${at}.Bandwidth`, "2 to 10000 Mbps, a whole number", Bandwidth);
    }
    if (estimate === undefined ? budget !== undefined : !isAmount(estimate)) {
      throw new InputError(`${at}.estimate`, "a number, because there is a budget", estimate);
    }
  }
  if (budget !== undefined && !isAmount(budget)) {
    throw new InputError("budget", "a number, 0 or more", budget);
  }
}

/**
 * Resolves a calendar.
 *
 * @throws {InputError} as `readWindow`.
 */
export function calendarTimes(calendar: WindowCalendar): WindowTimes {
  readObject(calendar, "calendar", "timeZone, start and end");
  const start = instantOf(calendar, "start");
  const end = instantOf(calendar, "end");
  if (end - start < minimumLeadMs) {
    throw new InputError("calendar.end", "3 hours or more after the start", calendar.end);
  }
  return { start, end };
}

function readChoice(field: string, value: string, choices: readonly string[]): void {
  if (!choices.includes(value)) throw new InputError(field, choices.join(" or "), value);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

function isAmount(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}

function instantOf(calendar: WindowCalendar, member: "start" | "end"): number {
  const { timeZone, onSkipped = "refuse", onDoubled = "refuse" } = calendar;
  readChoice("calendar.onSkipped", onSkipped, ["refuse", "later"]);
  readChoice("calendar.onDoubled", onDoubled, ["refuse", "first", "second"]);
  const field = `calendar.${member}`;
  const local = calendar[member];
  const time = resolveLocalTime(timeZone, local, field);
  if (time.kind === "one") return time.instant;
  if (time.kind === "skipped") {
    if (onSkipped === "later") return time.later;
    const words = `a time that exists in ${timeZone}, where the clocks skip this one; or onSkipped "later"`;
    throw new InputError(field, words, local);
  }
  if (onDoubled !== "refuse") return time[onDoubled];
  const words = `a time that comes once in ${timeZone}, where this one comes twice; or onDoubled "first" or "second"`;
  throw new InputError(field, words, local);
}
