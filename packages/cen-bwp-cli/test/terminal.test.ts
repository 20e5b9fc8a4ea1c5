import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import stringWidth from "string-width";
import { startEmulator } from "cen-bwp-emulator";
import { describe, expect, it } from "vitest";

import { demoCens, demoPlans } from "../src/demo/demo-account.js";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const command = `${process.execPath} --import tsx --conditions=@cen-bwp/source packages/cen-bwp-cli/src/bin.ts`;
// util-linux; what a terminal adds can only be seen on one.
const terminal = "script";
const hasTerminal = spawnSync(terminal, ["--version"]).status === 0;

/** Runs a command in a pseudo-terminal of `columns`, and types or signals when it has printed something. */
function onTerminal(
  args: string,
  options: {
    readonly columns?: number;
    readonly env?: Readonly<Record<string, string>>;
    readonly when?: RegExp;
    readonly type?: string;
  } = {},
): Promise<{ readonly code: number | null; readonly text: string }> {
  const line = `stty cols ${options.columns ?? 100}; exec ${command} ${args}`;
  const { FORCE_COLOR: _, NO_COLOR: __, ...clean } = process.env;
  const env = { ...clean, TERM: "xterm", ...options.env };
  const child = spawn(terminal, ["-qec", line, "/dev/null"], { cwd: root, env });
  let text = "";
  let typed = false;
  child.stdout.on("data", (chunk: Buffer) => {
    text += chunk.toString();
    if (typed || !options.when?.test(text)) return;
    typed = true;
    child.stdin.write(options.type ?? "");
  });
  return new Promise((resolve) => {
    child.on("close", (code) => resolve({ code, text: text.replaceAll("\r\n", "\n") }));
  });
}

describe.runIf(hasTerminal)("on a terminal", () => {
  it("colours, and cuts lines to its width", async () => {
    const { code, text } = await onTerminal("plans list --emulator", { columns: 60 });
    const plain = stripVTControlCharacters(text);
    expect(code).toBe(0);
    expect(text).toContain("\u001B[1m");
    expect(Math.max(...plain.split("\n").map((line) => line.length))).toBe(60);
    expect(plain).toContain("…\n");
  });

  it.each(["demo", "coverage --emulator", "doctor --emulator", "window plan --help"])(
    "keeps %s to 80 columns",
    async (args) => {
      const { code, text } = await onTerminal(args, { columns: 80 });
      const widths = stripVTControlCharacters(text)
        .split("\n")
        .map((line) => stringWidth(line));
      expect(code).toBe(0);
      expect(Math.max(...widths)).toBeGreaterThan(50);
      expect(Math.max(...widths)).toBeLessThanOrEqual(80);
    },
  );

  it.each(["--no-color", ""])("has no colours with %j and NO_COLOR", async (flag) => {
    const env = flag === "" ? { NO_COLOR: "1" } : {};
    const { text } = await onTerminal(`coverage --emulator ${flag}`, { env });
    expect(text).not.toContain("\u001B[");
    expect(text).toContain("china ↔ europe");
  });

  it("--watch draws over what it showed; Ctrl-C ends it", async () => {
    const { code, text } = await onTerminal("coverage --emulator --watch 1", {
      when: /2J[^]*2J[^]*head-room/,
      type: "\u0003",
    });
    expect(code).toBe(0);
    expect(text.split("\u001B[2J").length).toBeGreaterThanOrEqual(3);
  });

  const upgrade =
    "upgrade cenbwp-cn-eu --bandwidth 40 --end 23:00 --zone Asia/Shanghai --emulator --no-color";

  it.each([
    ["y\n", 0, "in effect, proven"],
    ["n\n", 130, "not confirmed; nothing was sent"],
    ["\u0003", 130, "not confirmed; nothing was sent"],
  ])("asks before it orders; %j ends with %i", async (type, wanted, words) => {
    const { code, text } = await onTerminal(upgrade, { when: /\[y\/N\] /, type });
    expect(text).toContain("Place 1 paid order? [y/N]");
    expect(text).toContain(words);
    expect(code).toBe(wanted);
  });

  it("shows one line while it waits; Ctrl-C keeps the order, and the same command goes on", async () => {
    const folder = mkdtempSync(join(tmpdir(), "cen-bwp-"));
    const emulator = await startEmulator({
      cens: demoCens,
      plans: demoPlans,
      clock: "real",
      upgradeDelayMs: 3_600_000,
    });
    const env = {
      ALIBABA_CLOUD_ACCESS_KEY_ID: emulator.accessKeyId,
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: emulator.accessKeySecret,
      CEN_BWP_ENDPOINT: emulator.endpoint,
      XDG_STATE_HOME: folder,
    };
    const end = `${new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 16)}Z`;
    const args = `upgrade cenbwp-cn-eu --bandwidth 40 --end ${end} --yes --no-color`;
    const first = await onTerminal(args, { env, when: /waiting, .*last: pending/, type: "\u0003" });
    expect(first.text).toMatch(/cenbwp-cn-eu waiting, \d+ s; last: pending; next look in \d+ s/);
    expect(first.text).toContain(
      `to go on, run the same command again; it is remembered in ${folder}/cen-bwp/journal.db`,
    );
    expect(first.code).toBe(130);
    emulator.clock.advance(3_600_000);
    const second = await onTerminal(args, { env });
    expect(second.text).toContain("in effect, proven by its pending restore to 20 Mbps");
    expect([second.code, emulator.ledger.orders.length]).toEqual([0, 1]);
    await emulator.close();
    rmSync(folder, { recursive: true });
  });
});
