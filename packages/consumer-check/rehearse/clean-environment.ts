/**
 * What a consumer's shell would not have: pnpm and npm hand their settings to every script they run, and a consumer's installer
 * would obey them.
 */
export function cleanEnvironment(): Readonly<Record<string, undefined>> {
  return Object.fromEntries(
    Object.keys(process.env)
      .filter((name) =>
        /^(npm_|pnpm_|PNPM_|NODE_OPTIONS$|NODE_PATH$|INIT_CWD$|CI$|TURBO_)/.test(name),
      )
      .map((name) => [name, undefined]),
  );
}
