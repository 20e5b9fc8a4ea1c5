import { exitCodes } from "../exit-codes.js";
import { OperatorError } from "../operator-error.js";
import { readInstant } from "./read-instant.js";
import { zonedText } from "./zoned-time.js";

const minute = 60_000;
// TempUpgradeCenBandwidthPackageSpec takes an end 3 h ahead at the least; the margin is for paying and for clocks that differ.
const leastAhead = 3 * 60 * minute + 5 * minute;

// The earliest end, in ms, that a temporary upgrade ordered at an instant can have.
function earliestEnd(now: number): number {
  return Math.ceil((now + leastAhead) / minute) * minute;
}

/**
 * Reads `--end` as {@link readInstant} does.
 *
 * @throws {OperatorError} (wrong usage) also for what is past, or is less than 3 h ahead; it names the earliest.
 */
export function readEnd(
  text: string,
  {
    zone,
    now,
    resumes = false,
  }: {
    readonly zone: string | undefined;
    readonly now: number;
    /** An order for this end may exist, which may be looked at until the end. */
    readonly resumes?: boolean;
  },
): number {
  const instant = readInstant("--end", text, zone, now);
  const earliest = `the earliest valid end is ${zonedText(earliestEnd(now), zone, now)}`;
  if (instant <= now) throw refusal(`--end ${text} is in the past; ${earliest}`);
  if (!resumes && instant < earliestEnd(now))
    throw refusal(
      `--end ${text} is less than 3 h ahead, which a temporary upgrade needs (5 min are kept for payment); ${earliest}`,
    );
  return instant;
}

function refusal(message: string): OperatorError {
  return new OperatorError(message, exitCodes.usage);
}
