import { delimiter, join } from "node:path";

import { command, type Finished, succeed } from "../release/command.js";
import { cloneEnvironment } from "./clean-environment.js";

/** A clone that the rehearsal may change, commit to and release from; nothing of it comes back. */
export interface WorkingCopy {
  readonly root: string;
  /** Runs one of the repository's scripts there, as a person would. */
  readonly script: (
    args: readonly string[],
    env?: Readonly<Record<string, string>>,
    onOutput?: Parameters<typeof command>[2]["onOutput"],
  ) => Promise<Finished>;
  /** Runs a line of a document there, in the shell of somebody who has just cloned it; gives stdout. Throws when it fails. */
  readonly line: (line: string, env?: Readonly<Record<string, string>>) => Promise<string>;
  readonly git: (...args: readonly string[]) => Promise<string>;
  readonly commit: (message: string) => Promise<string>;
  /** Takes back what is not committed. */
  readonly takeBack: () => Promise<void>;
}

/** Clones the last commit of a repository; nothing is installed yet. */
export async function workingCopy(source: string, root: string): Promise<WorkingCopy> {
  await succeed("git", ["clone", "--quiet", "--no-tags", `file://${source}`, root], {
    cwd: source,
  });
  const git = (...args: readonly string[]): Promise<string> => succeed("git", args, { cwd: root });
  await git("config", "user.name", "Rehearsal");
  await git("config", "user.email", "rehearsal@example.invalid");
  const clone = cloneEnvironment();
  return {
    root,
    git,
    line: (line, env = {}) => {
      // CONTRIBUTING.md: pnpm is the one in `node_modules/.bin`, once there is one.
      const PATH = [join(root, "node_modules/.bin"), clone["PATH"]].join(delimiter);
      return succeed("sh", ["-c", line], { cwd: root, env: { ...clone, PATH, ...env } });
    },
    script: (args, env = {}, onOutput) =>
      command("pnpm", ["-s", ...args], {
        cwd: root,
        // Whether results are replayed there is no concern of the checks this runs in.
        env: { TURBO_FORCE: undefined, ...env },
        ...(onOutput === undefined ? {} : { onOutput }),
      }),
    commit: async (message) => {
      await git("add", "--all");
      return git("commit", "--quiet", "--no-verify", "--message", message);
    },
    takeBack: async () => {
      await git("reset", "--quiet", "--hard");
      await git("clean", "--quiet", "--force", "-d");
    },
  };
}
