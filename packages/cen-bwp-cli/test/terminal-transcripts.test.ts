import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

import { configExample } from "../src/config/config-example.js";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const command = `${process.execPath} --import tsx --conditions=@cen-bwp/source packages/cen-bwp-cli/test/terminal-driver.ts`;

// util-linux; what a terminal adds can only be seen on one.
const terminal = "script";
const hasTerminal = spawnSync(terminal, ["--version"]).status === 0;
if (!hasTerminal) console.warn("skipped: no `script` of util-linux, so no terminal to try in");

const escape = "\u001B";
const folder = mkdtempSync(join(tmpdir(), "cen-bwp-"));
writeFileSync(join(folder, "cen-bwp.yaml"), configExample);
afterAll(() => rmSync(folder, { recursive: true }));

const until = "--bandwidth 40 --end 23:00 --zone Asia/Shanghai --emulator";
const config = "--config FOLDER/cen-bwp.yaml --emulator";
const key = "temp-upgrade:emulator:order-lost/cenbwp-cn-eu/40/2026-11-23T15:00:00Z";

/** Every command, in a terminal of 80 columns with colours. */
const commands: readonly string[] = [
  "plans list --emulator --cen cen-lab",
  "plans expiring --emulator",
  "plans show cenbwp-cn-eu --emulator",
  "coverage --emulator",
  `coverage --wanted ${config}`,
  `coverage ensure ${config}`,
  "attach cenbwp-cn-ap cenbwp-locked --cen cen-prod --emulator",
  `upgrade cenbwp-cn-eu ${until} --dry-run`,
  `upgrade cenbwp-cn-eu ${until} order-lost --yes --journal FOLDER/night.db`,
  `upgrade cenbwp-cn-eu ${until} --plan-out FOLDER/night.json`,
  "apply FOLDER/night.json --emulator --yes",
  `window list ${config}`,
  `window plan release-night ${config}`,
  `window apply release-night ${config} --yes`,
  "restore watch cenbwp-cn-eu --end 2026-11-23T15:00:00Z --to 20 --emulator",
  "intents list --journal FOLDER/night.db",
  "intents list --open --journal FOLDER/night.db",
  `intents show ${key} --journal FOLDER/night.db`,
  "intents settle --emulator order-lost --journal FOLDER/night.db",
  `intents resolve ${key} --placed --evidence 7 --emulator order-lost --journal FOLDER/night.db --dry-run`,
  `intents resolve ${key} --placed --evidence 7 --emulator order-lost --journal FOLDER/night.db`,
  "drift --emulator order-lost --journal FOLDER/night.db",
  "audit --verify --journal FOLDER/night.db",
  "config example",
  "config check --config FOLDER/cen-bwp.yaml",
  "policy --account 1234567890123456 --read-only",
  "doctor --emulator",
  "report --html FOLDER/plans.html --emulator",
  "completion fish",
  "demo",
  "plans lst",
];

describe.runIf(hasTerminal)("on a terminal of 80 columns", () => {
  it("prints what the transcript shows", async () => {
    const { FORCE_COLOR: _, NO_COLOR: __, CI: ___, ...clean } = process.env;
    const list = join(folder, "commands.json");
    writeFileSync(list, JSON.stringify(commands).replaceAll("FOLDER", folder));
    const script = `stty cols 80; exec ${command} ${list}`;
    const { stdout } = spawnSync(terminal, ["-qec", script, "/dev/null"], {
      cwd: root,
      encoding: "utf8",
      env: { ...clean, TERM: "xterm", USER: "operator", SHELL: "/bin/sh" },
    });
    const text = stdout
      .replaceAll("\r\n", "\n")
      .replaceAll(folder, "FOLDER")
      // Progress: what is drawn over. The last state of a line is what stays.
      .replaceAll(/^.*\r(?!\n)/gm, "")
      .replaceAll(/hash is\s+[0-9a-f]{64}/g, "hash is HASH")
      .replaceAll(/(?<=http:\/\/127\.0\.0\.1:)\d+/g, "PORT")
      // Colours as one can read them.
      .replaceAll(new RegExp(`${escape}\\[(\\d*)m`, "g"), "{$1}")
      .replaceAll(`${escape}[K`, "");
    await expect(text).toMatchFileSnapshot("transcripts/terminal.txt");
  });
});
