import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

import { runMain } from "./run-main.js";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const command = `${process.execPath} --import tsx --conditions=@cen-bwp/source packages/cen-bwp-cli/src/bin.ts`;
const hasBash = spawnSync("bash", ["--version"]).status === 0;

describe.runIf(hasBash)("completion in bash", () => {
  it.each([
    [["cen-bwp", "in"], "intents"],
    [["cen-bwp", "plans", ""], "list expiring show"],
    [["cen-bwp", "upgrade", "cenbwp-1", "--max"], "--max-orders"],
    [["cen-bwp", "coverage", "--output", "c"], "csv"],
  ])("%j", async (words, wanted) => {
    const { stdout } = await runMain(["completion", "bash"]);
    const script = `cen-bwp() { ${command} "$@"; }
${stdout}
COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}
_cen_bwp; echo "\${COMPREPLY[@]}"`;
    expect(execFileSync("bash", ["-c", script], { cwd: root, encoding: "utf8" })).toBe(
      `${wanted}\n`,
    );
  });
});
