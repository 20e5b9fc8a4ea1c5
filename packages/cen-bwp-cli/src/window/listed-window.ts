import { formatWireTime, type Intent, type WindowTimes } from "cen-bwp-ops";

import type { Settings } from "../config/settings.js";
import type { NamedWindow } from "./named-window.js";
import { configured } from "./window-of.js";

/** A window of the configuration with its times and what is on record. */
export interface ListedWindow extends WindowTimes {
  readonly window: NamedWindow;
  /** What was ordered for it, or may have been. */
  readonly intents: readonly Intent[];
}

/** Every window of the configuration, those that begin first in front; a weekly one with its next occurrences. */
export function listedWindows(
  settings: Settings,
  {
    zone,
    now,
    next = 1,
    account = "",
    intents,
  }: {
    readonly zone: string | undefined;
    readonly now: number;
    /** How many occurrences of each. */
    readonly next?: number;
    readonly account: string | undefined;
    readonly intents: readonly Intent[];
  },
): readonly ListedWindow[] {
  return Object.entries(settings.config.windows ?? {})
    .flatMap(([name, config]) => configured(name, config, settings, { zone, now, limit: next }))
    .map((window): ListedWindow => {
      const { name, start, end } = window;
      // As `applyWindow` names them: window, occurrence, plan.
      const key = `window:${account}/${name}@${formatWireTime(start)}/`;
      return { window, start, end, intents: intents.filter((one) => one.key.startsWith(key)) };
    })
    .toSorted((a, b) => a.start - b.start);
}
