import type { ActOptions } from "../act/act-options.js";
import { carryOutWork } from "../act/carry-out.js";
import type { ExitCode } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { openSession } from "../session/open-session.js";
import { windowOf, type WindowFlags } from "../window/window-of.js";
import { windowWork } from "../window/window-work.js";

/** The options of `window plan` and `window apply`. */
export interface WindowOptions extends ActOptions, WindowFlags {
  readonly zone?: string;
}

/** Shows what a window would do: `window plan` is `window apply --dry-run`. */
export function windowPlan(
  name: string | undefined,
  options: WindowOptions,
  shell: Shell,
): Promise<ExitCode> {
  return windowApply(name, { ...options, dryRun: true }, shell);
}

/** Waits for a window and upgrades its plans. */
export async function windowApply(
  name: string | undefined,
  given: WindowOptions,
  shell: Shell,
): Promise<ExitCode> {
  const isDry = given.dryRun === true || given.planOut !== undefined;
  const session = await openSession(given, shell, {
    journal: isDry ? "look" : "write",
    notify: !isDry,
  });
  try {
    const window = windowOf(name, given, shell.settings, session.context.clock.now());
    const options = { ...given, zone: window.zone };
    return await carryOutWork(
      await windowWork(window, session, options, shell),
      session,
      options,
      shell,
    );
  } finally {
    await session.close();
  }
}
