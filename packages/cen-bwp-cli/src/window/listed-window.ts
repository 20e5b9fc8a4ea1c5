import {
  formatWireTime,
  InputError,
  type Intent,
  resolveLocalTime,
  type WindowTimes,
} from "cen-bwp-ops";

import type { Settings } from "../config/settings.js";
import { exitCodes } from "../exit-codes.js";
import { OperatorError } from "../operator-error.js";
import { configuredWindow } from "./window-of.js";
import type { NamedWindow } from "./named-window.js";

/** A window of the configuration with its times and what is on record. */
export interface ListedWindow extends WindowTimes {
  readonly window: NamedWindow;
  /** What was ordered for it, or may have been. */
  readonly intents: readonly Intent[];
}

/** Every window of the configuration, those that begin first in front. */
export function listedWindows(
  settings: Settings,
  {
    zone,
    account = "",
    intents,
  }: {
    readonly zone: string | undefined;
    readonly account: string | undefined;
    readonly intents: readonly Intent[];
  },
): readonly ListedWindow[] {
  return Object.entries(settings.config.windows ?? {})
    .map(([name, config]) => {
      const window = configuredWindow(name, config, zone, settings);
      const times = { start: instantOf(window, "start"), end: instantOf(window, "end") };
      // As `applyWindow` names them: window, occurrence, plan.
      const key = `window:${account}/${name}@${formatWireTime(times.start)}/`;
      return { window, ...times, intents: intents.filter((one) => one.key.startsWith(key)) };
    })
    .toSorted((a, b) => a.start - b.start);
}

function instantOf({ calendar, at }: NamedWindow, member: "start" | "end"): number {
  const { timeZone, onSkipped, onDoubled = "refuse" } = calendar;
  const local = calendar[member];
  const refuse = (why: string): never => {
    throw new OperatorError(`${at(member)}: ${why}`, exitCodes.usage);
  };
  try {
    const time = resolveLocalTime(timeZone, local, `calendar.${member}`);
    if (time.kind === "one") return time.instant;
    if (time.kind === "skipped")
      return onSkipped === "later"
        ? time.later
        : refuse(`the clocks in ${timeZone} skip ${local}; take another time, or onSkipped: later`);
    return onDoubled === "refuse"
      ? refuse(
          `${local} comes twice in ${timeZone}; take another time, or onDoubled: first or second`,
        )
      : time[onDoubled];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { field, expected, received } = error;
    throw new OperatorError(
      `${at(field)}: expected ${expected}, received ${JSON.stringify(received)}`,
      exitCodes.usage,
      { cause: error },
    );
  }
}
