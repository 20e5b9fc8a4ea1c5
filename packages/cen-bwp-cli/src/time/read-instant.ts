import { exitCodes } from "../exit-codes.js";
import { OperatorError } from "../operator-error.js";
import { fromWall, isZone, toWall } from "./zoned-time.js";

const hint = "give 2026-11-23T18:00+08:00, 2026-11-23T10:00Z, or 18:00 with --zone Asia/Shanghai";

/**
 * Reads a time: ISO 8601 with a zone, or a date and time, or `HH:MM` (the next time after `now` that the clocks show it), in `zone`. The
 * result is in ms. `flag` is what messages call it.
 *
 * @throws {OperatorError} (wrong usage) for what is no time, has no zone, or does not exist there.
 */
export function readInstant(
  flag: string,
  text: string,
  zone: string | undefined,
  now: number,
): number {
  if (zone !== undefined && !isZone(zone))
    throw refusal(`--zone ${zone} is no time zone; use a name such as Asia/Shanghai or UTC`);
  const match =
    /^(?:(\d{4})-(\d{2})-(\d{2})[T ])?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/i.exec(
      text.trim(),
    );
  if (!match) throw refusal(`${flag} ${text} is no time; ${hint}`);
  const [, year, month, day, hour, minutes, seconds, offset] = match;
  const time = { hour: Number(hour), minute: Number(minutes) };
  if (time.hour > 23 || time.minute > 59) throw refusal(`${flag} ${text} is no time; ${hint}`);
  if (offset !== undefined) {
    if (year === undefined) throw refusal(`${flag} ${text} has a zone and no date; ${hint}`);
    const iso = `${year}-${month}-${day}T${hour?.padStart(2, "0")}:${minutes}:${seconds ?? "00"}`;
    const instant = Date.parse(`${iso}${offset.toUpperCase().replace(/(\d{2})(\d{2})$/, "$1:$2")}`);
    // Date.parse rolls 31 February over into March.
    const local = Date.parse(`${iso}Z`);
    if (Number.isNaN(instant) || new Date(local).toISOString().slice(0, 10) !== iso.slice(0, 10))
      throw refusal(`${flag} ${text} is no date; ${hint}`);
    return instant;
  }
  if (zone === undefined) throw refusal(`${flag} ${text} has no time zone; ${hint}`);
  const today = toWall(now, zone);
  const dates = year
    ? [{ year: Number(year), month: Number(month), day: Number(day) }]
    : [today, toWall(now + 86_400_000, zone)];
  const instants = dates
    .map((date) => fromWall({ ...date, ...time }, zone))
    .filter((instant) => instant !== undefined);
  // Without a date it is the next time the clocks show it.
  const instant = year ? instants[0] : instants.find((one) => one > now);
  if (instant === undefined)
    throw refusal(`${flag} ${text} does not exist in ${zone}; give another time`);
  return instant;
}

function refusal(message: string): OperatorError {
  return new OperatorError(message, exitCodes.usage);
}
