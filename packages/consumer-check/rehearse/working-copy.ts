import { join } from "node:path";

import { command, type Finished, succeed } from "../release/command.js";

/** A clone that the rehearsal may change, commit to and release from; nothing of it comes back. */
export interface WorkingCopy {
  readonly root: string;
  /** Runs one of the repository's scripts there, as a person would. */
  readonly script: (
    args: readonly string[],
    env?: Readonly<Record<string, string>>,
    onOutput?: Parameters<typeof command>[2]["onOutput"],
  ) => Promise<Finished>;
  readonly git: (...args: readonly string[]) => Promise<string>;
  readonly commit: (message: string) => Promise<string>;
  /** Takes back what is not committed. */
  readonly takeBack: () => Promise<void>;
}

/** Clones the last commit of a repository and installs it. */
export async function workingCopy(source: string, folder: string): Promise<WorkingCopy> {
  const root = join(folder, "repository");
  await succeed("git", ["clone", "--quiet", "--no-tags", `file://${source}`, root], {
    cwd: folder,
  });
  const git = (...args: readonly string[]): Promise<string> => succeed("git", args, { cwd: root });
  await git("config", "user.name", "Rehearsal");
  await git("config", "user.email", "rehearsal@example.invalid");
  await succeed("pnpm", ["install", "--frozen-lockfile", "--prefer-offline"], { cwd: root });
  return {
    root,
    git,
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
