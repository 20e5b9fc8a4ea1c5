import type { Settings } from "../config/settings.js";
import { exitCodes } from "../exit-codes.js";
import { OperatorError } from "../operator-error.js";
import { listedWindows } from "../window/listed-window.js";
import type { Finding } from "./finding.js";

/** Which configuration is in force, whether its windows can be resolved, and whether those it wants told can be. */
export function examineConfig(
  settings: Settings,
  env: Readonly<Record<string, string | undefined>>,
  now: number,
): readonly Finding[] {
  const { path, config } = settings;
  if (path === undefined) return [];
  const id = "config";
  const { windows = {}, coverage = [], notifiers = [] } = config;
  try {
    listedWindows(settings, { zone: config.zone, now, account: undefined, intents: [] });
  } catch (error) {
    if (!(error instanceof OperatorError) || error.exitCode !== exitCodes.usage) throw error;
    return [{ id, verdict: "fail", message: error.message, remedy: "correct it there" }];
  }
  const counts = [
    count(Object.keys(windows).length, "window"),
    count(coverage.length, "wanted pair"),
    count(notifiers.length, "notifier"),
  ].join(", ");
  const unset = notifiers.filter(({ url, urlFrom = "" }) => url === undefined && !env[urlFrom]);
  return [
    { id, verdict: "pass", message: `${path}: ${counts}` },
    ...unset.map(({ name, urlFrom }): Finding => ({
      id: `notifier:${name}`,
      verdict: "warn",
      message: `${name} is not told: ${urlFrom} is not set`,
      remedy: `set ${urlFrom} to the address of its webhook`,
    })),
  ];
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
