import type { WindowConfig } from "../config/config.js";
import type { Settings } from "../config/settings.js";
import { exitCodes } from "../exit-codes.js";
import { OperatorError } from "../operator-error.js";
import { checkPlanId } from "../program/check-id.js";
import { readInstant } from "../time/read-instant.js";
import type { NamedWindow } from "./named-window.js";
import { type Occurrence, occurrencesOf } from "./occurrences.js";

/** Flags that describe a window without a configuration. */
export interface WindowFlags {
  readonly start?: string;
  readonly end?: string;
  /** `<plan>=<mbps>` each. */
  readonly upgrade?: readonly string[];
  readonly zone?: string;
  /** The local date of the occurrence that is meant. */
  readonly on?: string;
}

/**
 * The window that is meant: one of the configuration by its name, or one by flags.
 *
 * @throws {OperatorError} (wrong usage) where there is none of that name, or flags are missing.
 */
export function windowOf(
  name: string | undefined,
  flags: WindowFlags,
  settings: Settings,
  now: number,
): NamedWindow {
  const { start, end, upgrade } = flags;
  const described = [start, end, upgrade].some((flag) => flag !== undefined);
  if (name !== undefined) {
    if (described)
      throw refusal(
        `--start, --end and --upgrade describe a window without a name; leave ${name} or them out`,
      );
    const { windows = {} } = settings.config;
    const found = Object.hasOwn(windows, name) ? windows[name] : undefined;
    if (found)
      return chosen(
        configured(name, found, settings, { zone: flags.zone, now, limit: 60 }),
        name,
        flags.on,
      );
    const known = Object.keys(windows);
    throw refusal(
      `there is no window ${name}; ${
        known.length > 0
          ? `${settings.path} has ${known.join(", ")}`
          : "describe it in cen-bwp.yaml (`cen-bwp config example` shows how), or with --upgrade, --start and --end"
      }`,
    );
  }
  if (start === undefined || end === undefined || upgrade === undefined)
    throw refusal(
      "name a window of cen-bwp.yaml, or describe one with --upgrade <plan>=<mbps>, --start and --end",
    );
  // An end without a date is the next one after the start.
  const times = (after: number): { from: number; until: number } => {
    const from = readInstant("--start", start, flags.zone, after);
    return { from, until: readInstant("--end", end, flags.zone, from) };
  };
  // A start without a date is the next one, unless the window is open: whoever runs the same again is to go on with that one.
  const begun = times(now - 86_400_000);
  const { from, until } = begun.from <= now && now < begun.until ? begun : times(now);
  return {
    name: "by-flags",
    // In UTC, where every instant has one name.
    calendar: { timeZone: "UTC", start: localUtc(from), end: localUtc(until) },
    upgrades: upgrade.map(readUpgrade),
    zone: flags.zone ?? "UTC",
    at: (field) => `--${field.replace(/^calendar\./, "")}`,
  };
}

/** A window of the configuration, once for each time it is open. */
export function configured(
  name: string,
  config: WindowConfig,
  settings: Settings,
  {
    zone: defaultZone,
    now,
    limit,
  }: { readonly zone: string | undefined; readonly now: number; readonly limit: number },
): readonly (NamedWindow & Occurrence)[] {
  const { upgrades, budget, reason } = config;
  const zone = config.zone ?? defaultZone;
  const at = (field: string): string => {
    const path = ["windows", name, ...pathOf(field)];
    return `${settings.at(path)}: ${path.join(".").replaceAll(/\.(\d+)/g, "[$1]")}`;
  };
  if (zone === undefined) throw refusal(`${at("")}: needs zone, such as Asia/Shanghai`);
  return occurrencesOf(config, { zone, now, limit, at }).map((occurrence) => ({
    ...occurrence,
    name,
    upgrades,
    zone,
    ...(budget !== undefined && { budget }),
    ...(reason !== undefined && { reason }),
    at,
  }));
}

// The one of a date, or the next one.
function chosen(
  all: readonly (NamedWindow & Occurrence)[],
  name: string,
  on: string | undefined,
): NamedWindow {
  const found = on === undefined ? all[0] : all.find(({ date }) => date === on);
  if (found) return found;
  const dates = all.slice(0, 3).map(({ date }) => date);
  throw refusal(
    dates.length === 0
      ? `${name} does not come again`
      : `${name} does not start on ${on}; it does on ${dates.join(", ")}`,
  );
}

// What the workflows call their fields, in the words of the configuration.
function pathOf(field: string): readonly (string | number)[] {
  const names: Readonly<Record<string, string>> = {
    timeZone: "zone",
    CenBandwidthPackageId: "plan",
    Bandwidth: "bandwidth",
  };
  return field
    .replace(/^calendar\./, "")
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : (names[step] ?? step)));
}

function readUpgrade(text: string): { plan: string; bandwidth: number } {
  const [, id = "", mbps = ""] = /^(.*)=(\d+)$/.exec(text) ?? [];
  if (mbps === "" || Number(mbps) < 2 || Number(mbps) > 10_000)
    throw refusal(`--upgrade ${text} is none; give <plan>=<mbps>, such as cenbwp-cn-eu=40`);
  return { plan: checkPlanId(id), bandwidth: Number(mbps) };
}

function localUtc(instant: number): string {
  return new Date(instant).toISOString().slice(0, 16);
}

function refusal(message: string): OperatorError {
  return new OperatorError(message, exitCodes.usage);
}
