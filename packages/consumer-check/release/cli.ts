import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { check } from "./check.js";
import { release } from "./release.js";
import { ReleaseProblem } from "./release-problem.js";
import { version } from "./version.js";

const usage = `usage: pnpm release:check                        are the notes that wait as grave as what changed?
       pnpm release:version                      changesets into versions and changelogs
       pnpm release --registry URL [--dry-run]   publish what the registry lacks, and tag

The registry may also stand in CEN_BWP_REGISTRY, a token that may publish in NPM_TOKEN; without a token the login of
\`npm login\` is used. A publish that was interrupted goes on when it is run again.`;

const root = fileURLToPath(new URL("../../..", import.meta.url)).replace(/[/\\]$/, "");
const print = (line: string): void => console.log(line);

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof ReleaseProblem)) throw error;
  console.error(error.describe());
  process.exitCode = 1;
}

async function main(): Promise<number> {
  const { values, positionals } = readArguments();
  if (values.help === true) {
    print(usage);
    return 0;
  }
  if (positionals[0] === "version") await version(root, print);
  else if (positionals[0] === "check") await check(root, print);
  else
    await release({
      root,
      registry: values.registry ?? process.env["CEN_BWP_REGISTRY"] ?? "",
      token: process.env["NPM_TOKEN"],
      dryRun: values["dry-run"] === true,
      print,
    });
  return 0;
}

function readArguments(): {
  readonly values: {
    readonly registry?: string | undefined;
    readonly "dry-run"?: boolean | undefined;
    readonly help?: boolean | undefined;
  };
  readonly positionals: readonly string[];
} {
  try {
    return parseArgs({
      options: {
        registry: { type: "string" },
        "dry-run": { type: "boolean" },
        help: { type: "boolean" },
      },
      allowPositionals: true,
    });
  } catch (error) {
    throw new ReleaseProblem({ code: "usage", message: (error as Error).message, remedy: usage });
  }
}
