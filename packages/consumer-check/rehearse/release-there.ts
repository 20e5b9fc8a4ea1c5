import { command } from "../release/command.js";
import { unexpected } from "./rehearsal-failed.js";
import type { WorkingCopy } from "./working-copy.js";

/** Where a rehearsed release goes. */
export interface Target {
  readonly registry: string;
  readonly token: string;
  /** The line that publishes there. */
  readonly line: string;
}

/** Publishes by the line of the documents; counts what it sent and what was there. */
export async function releaseOnce(
  copy: WorkingCopy,
  { line, token }: Target,
): Promise<{ readonly published: number; readonly present: number }> {
  const said = await copy.line(line, { NPM_TOKEN: token });
  return { published: count(said, "published"), present: count(said, "there already") };
}

/** The same, killed once it has said that some packages are published; gives their number. */
export async function releaseInterrupted(
  { root }: WorkingCopy,
  { registry, token }: Target,
  after: number,
): Promise<number> {
  let said = "";
  const args = [
    "--import",
    "tsx",
    "packages/consumer-check/release/cli.ts",
    "--registry",
    registry,
  ];
  const { code } = await command(process.execPath, args, {
    cwd: root,
    env: { NPM_TOKEN: token },
    onOutput: (text, child) => {
      said += text;
      if (count(said, "published") >= after) child.kill("SIGKILL");
    },
  });
  if (code === 0) throw unexpected("a release that was killed", said);
  return count(said, "published");
}

function count(text: string, word: string): number {
  return text.split("\n").filter((line) => line.startsWith(word)).length;
}
