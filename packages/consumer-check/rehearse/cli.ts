import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { command } from "../release/command.js";
import { ReleaseProblem } from "../release/release-problem.js";
import { rehearse } from "./rehearse.js";

const usage = `usage: pnpm release:rehearse [--quick] [--keep]

Does with clones of the last commit what the documents tell contributors and publishers to do: sets it up, adds an operation,
releases it twice to a registry of its own on this machine, and uses what came out.
--quick   pnpm, TypeScript 5.9 and 7 and the Node at hand instead of four installers, three compilers and four Nodes; leaves out the
          tests that must want something said of the new operation
--keep    leaves everything it made in its temporary folder, whose path is printed`;

const root = fileURLToPath(new URL("../../..", import.meta.url)).replace(/[/\\]$/, "");
const { values } = parseArgs({
  options: {
    quick: { type: "boolean" },
    keep: { type: "boolean" },
    help: { type: "boolean" },
  },
});
if (values.help === true) console.log(usage);
else process.exitCode = await main(values.quick === true, values.keep === true);

async function main(quick: boolean, keep: boolean): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "rehearsal-"));
  const print = (line: string): void => console.log(line);
  // Leaving by a signal runs the exit handlers, which end the registry.
  process.once("SIGINT", () => process.exit(130)).once("SIGTERM", () => process.exit(143));
  const { stdout } = await command("git", ["status", "--porcelain"], { cwd: root });
  if (stdout.trim() !== "")
    print(
      `the last commit is rehearsed; ${stdout.trimEnd().split("\n").length} uncommitted files are not part of it`,
    );
  try {
    await rehearse({ root, folder, quick, print });
    print("the release is ready: every step came out as it must");
    return 0;
  } catch (error) {
    if (!(error instanceof ReleaseProblem)) throw error;
    console.error(error.describe());
    return 1;
  } finally {
    if (keep) print(`kept: ${folder}`);
    else rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
