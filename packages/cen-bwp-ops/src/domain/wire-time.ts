const pattern = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?Z$/;
const minuteMs = 60_000;

/**
 * A UTC time of the service in ms since the epoch, or `undefined` for anything else. Answers come to the minute
 * (`2021-08-30T16:00Z`), requests carry seconds (`2022-07-24T13:00:52Z`); both forms are read.
 */
export function parseWireTime(value: unknown): number | undefined {
  if (typeof value !== "string") return undefined;
  const match = pattern.exec(value);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const instant = Date.UTC(year, month - 1, day, hour, minute, second);
  // Date.UTC rolls 31 February over into March; a date that moved was none.
  const read = new Date(instant);
  const same =
    read.getUTCMonth() === month - 1 &&
    read.getUTCDate() === day &&
    read.getUTCHours() === hour &&
    read.getUTCMinutes() === minute &&
    read.getUTCSeconds() === second;
  return same ? instant : undefined;
}

/** The form `EndTime` of TempUpgradeCenBandwidthPackageSpec takes: UTC with seconds, no fraction. */
export function formatWireTime(instant: number): string {
  return new Date(instant).toISOString().replace(/\.\d+Z$/, "Z");
}

/** The first full minute at or after the instant: answers are to the minute, so that is all that can be compared. */
export function ceilToMinute(instant: number): number {
  return Math.ceil(instant / minuteMs) * minuteMs;
}

/** Whether two instants (ms) fall into the same minute, or lie at most `toleranceMs` apart. */
export function sameMinute(a: number, b: number, toleranceMs = 0): boolean {
  return (
    Math.floor(a / minuteMs) === Math.floor(b / minuteMs) ||
    (toleranceMs > 0 && Math.abs(a - b) <= toleranceMs)
  );
}
