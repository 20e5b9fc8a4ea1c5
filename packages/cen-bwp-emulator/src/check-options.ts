import { checkAccess } from "./check-access.js";
import { EmulatorError } from "./emulator-error.js";
import type { AccessKey, EmulatorOptions } from "./emulator-options.js";

/** Refuses options no world can be made of, before anything is made: `EmulatorError` BadOption or BadSeed. */
export function checkOptions(options: EmulatorOptions): void {
  requireDuration("upgradeDelayMs", options.upgradeDelayMs);
  requireDuration("attachDelayMs", options.attachDelayMs);
  requireDuration("timeWindowMs", options.timeWindowMs);
  if (options.now !== undefined && !Number.isFinite(options.now)) {
    throw badOption(`"now" is ${options.now}. Pass milliseconds since the epoch.`, ["now"]);
  }
  const { clock } = options;
  if (typeof clock !== "object" && clock !== undefined && clock !== "virtual" && clock !== "real") {
    throw badOption(`"clock" is ${String(clock)}. Choose "virtual" or "real".`, ["clock"]);
  }
  requireKeys(options.accessKeys);
  checkAccess(options);
  const twice = firstRepeated(options.cens ?? []);
  if (twice !== undefined) {
    throw new EmulatorError("BadSeed", `CEN ${twice} is seeded twice. Name each CEN once.`, {
      path: ["cens"],
    });
  }
}

function requireDuration(name: string, ms: number | undefined): void {
  if (ms === undefined || (Number.isFinite(ms) && ms >= 0)) return;
  throw badOption(`"${name}" is ${ms}. Pass milliseconds, 0 or more.`, [name]);
}

function requireKeys(keys: readonly AccessKey[] | undefined): void {
  if (keys === undefined) return;
  if (keys.length === 0) {
    throw badOption(
      `"accessKeys" is empty, so nobody could sign. Leave it out to get a generated key.`,
    );
  }
  if (keys.some(({ accessKeyId, accessKeySecret }) => !accessKeyId || !accessKeySecret)) {
    throw badOption(`"accessKeys" has an entry without accessKeyId or accessKeySecret. Give both.`);
  }
  const twice = firstRepeated(keys.map((key) => key.accessKeyId));
  if (twice !== undefined) {
    throw badOption(`"accessKeys" names ${twice} twice. Give each key an id of its own.`);
  }
}

function firstRepeated(values: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return values.find((value) => seen.size === seen.add(value).size);
}

function badOption(message: string, path: readonly string[] = ["accessKeys"]): EmulatorError {
  return new EmulatorError("BadOption", message, { path });
}
