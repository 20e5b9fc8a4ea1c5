import { ceilToMinute, parseWireTime } from "../domain/wire-time.js";
import { readDurations } from "../failure/read-settings.js";
import { InputError } from "../failure/input-error.js";

/** Which plan is to return to how much, and when: as `ensureTempUpgrade` told (`order`, `baseline`). */
export interface RestoreInput {
  readonly CenBandwidthPackageId: string;
  /** The end of the temporary upgrade, UTC with seconds. */
  readonly EndTime: string;
  /** The bandwidth before it, Mbps. */
  readonly RestoreTo: number;
}

/** Settings of `watchRestore`; durations in ms. */
export interface RestoreTimes {
  /** How long before the end somebody is told; 30 min by default. */
  readonly noticeMs?: number;
  /** How long after the end the first look is taken; 10 min by default. */
  readonly graceMs?: number;
  /** How long after that looks go on before it is an alert; 30 min by default. */
  readonly patienceMs?: number;
}

/** When what is due, ms since the epoch. */
export interface RestoreSchedule {
  readonly end: number;
  readonly noticeAt: number;
  readonly checkAt: number;
  readonly alertAt: number;
}

const minuteMs = 60_000;

/**
 * Checks the input and lays out the times.
 *
 * @throws {InputError} naming the member.
 */
export function readRestoreInput(input: RestoreInput, times: RestoreTimes): RestoreSchedule {
  const { CenBandwidthPackageId: id, EndTime, RestoreTo } = input;
  if (typeof id !== "string" || id === "") {
    throw new InputError("CenBandwidthPackageId", "the id of a plan", id);
  }
  const parsed = parseWireTime(EndTime);
  if (parsed === undefined) {
    throw new InputError("EndTime", "a UTC time such as 2026-12-01T18:00:00Z", EndTime);
  }
  if (!Number.isInteger(RestoreTo) || RestoreTo < 1) {
    throw new InputError("RestoreTo", "a whole number of Mbps, 1 or more", RestoreTo);
  }
  const { noticeMs, graceMs, patienceMs } = times;
  readDurations({ noticeMs, graceMs, patienceMs });
  const end = ceilToMinute(parsed);
  const checkAt = end + (times.graceMs ?? 10 * minuteMs);
  return {
    end,
    noticeAt: end - (times.noticeMs ?? 30 * minuteMs),
    checkAt,
    alertAt: checkAt + (times.patienceMs ?? 30 * minuteMs),
  };
}
