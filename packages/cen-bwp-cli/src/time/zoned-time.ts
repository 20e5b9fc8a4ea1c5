import { InputError, resolveLocalTime } from "cen-bwp-ops";

/** A date and time on a wall, without a zone. */
export interface WallTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** What the clocks in a zone (IANA name) show at an instant (ms). */
export function toWall(instant: number, zone: string): WallTime {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  }).formatToParts(instant);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  return {
    year: part("year"),
    month: part("month"),
    day: part("day"),
    hour: part("hour"),
    minute: part("minute"),
  };
}

/**
 * The instant (ms) at which the clocks of a zone show a time: the earlier one where they show it twice, `undefined` where they
 * jump over it or the date does not exist.
 */
export function fromWall(wall: WallTime, zone: string): number | undefined {
  const two = (part: number): string => String(part).padStart(2, "0");
  const local = `${wall.year}-${two(wall.month)}-${two(wall.day)}T${two(wall.hour)}:${two(wall.minute)}`;
  try {
    const found = resolveLocalTime(zone, local, "end");
    if (found.kind === "skipped") return undefined;
    return found.kind === "one" ? found.instant : found.first;
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** Whether a text names a time zone. */
export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).format() !== "";
  } catch {
    return false;
  }
}

/** `18:00 Asia/Shanghai`, with the date in front if it is not that of `now`. Without a zone in UTC. */
export function zonedText(instant: number, zone: string | undefined, now?: number): string {
  const wall = toWall(instant, zone ?? "UTC");
  const today = now === undefined ? undefined : toWall(now, zone ?? "UTC");
  const two = (part: number): string => String(part).padStart(2, "0");
  const time = `${two(wall.hour)}:${two(wall.minute)} ${zone ?? "UTC"}`;
  const sameDay =
    today && today.year === wall.year && today.month === wall.month && today.day === wall.day;
  return sameDay ? time : `${wall.year}-${two(wall.month)}-${two(wall.day)} ${time}`;
}
