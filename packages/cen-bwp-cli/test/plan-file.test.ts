import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmulator } from "cen-bwp-emulator";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { demoCens, demoPlans } from "../src/demo/demo-account.js";
import { runMain } from "./run-main.js";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "cen-bwp-"))));
afterEach(() => rmSync(folder, { recursive: true }));

/** An account that outlives a command. */
async function account(): Promise<{
  readonly emulator: Awaited<ReturnType<typeof startEmulator>>;
  readonly run: (...args: readonly string[]) => ReturnType<typeof runMain>;
}> {
  const emulator = await startEmulator({
    cens: demoCens,
    plans: demoPlans,
    clock: "real",
    upgradeDelayMs: 0,
  });
  const env = {
    ALIBABA_CLOUD_ACCESS_KEY_ID: emulator.accessKeyId,
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: emulator.accessKeySecret,
    XDG_STATE_HOME: folder,
  };
  const run = (...args: readonly string[]): ReturnType<typeof runMain> =>
    runMain([...args, "--endpoint", emulator.endpoint], env);
  return { emulator, run };
}

describe("apply", () => {
  it("refuses when the world changed, and says what", async () => {
    const { emulator, run } = await account();
    const file = join(folder, "plan.json");
    await run("attach", "cenbwp-cn-ap", "--cen", "cen-prod", "--plan-out", file);
    await run("attach", "cenbwp-ap-cn", "--cen", "cen-prod");
    const ran = await run("apply", file);
    await emulator.close();
    expect({ ...ran, stderr: ran.stderr.replace(/since \S+;/, "since THEN;") }).toEqual({
      code: 5,
      stdout: "",
      stderr:
        "cen-bwp: the account changed since THEN; nothing was sent\n" +
        "  cenbwp-cn-ap: decision was send, is conflictingSpan\n" +
        "  cenbwp-cn-ap: covered by was none, is cenbwp-ap-cn\n" +
        "make the plan anew with --plan-out\n",
    });
    expect(emulator.ledger.attachments.map(({ planId }) => planId)).toEqual(["cenbwp-ap-cn"]);
  });

  it("orders once, however often the same file is applied", async () => {
    const { emulator, run } = await account();
    const file = join(folder, "plan.json");
    const end = `${new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 16)}Z`;
    await run("upgrade", "cenbwp-cn-eu", "--bandwidth", "40", "--end", end, "--plan-out", file);
    const first = await run("apply", file, "--yes");
    const second = await run("apply", file, "--yes");
    await emulator.close();
    expect([first.code, second.code, emulator.ledger.orders.length]).toEqual([0, 0, 1]);
  });

  it("refuses the plan of a window when one of its plans changed, and orders nothing", async () => {
    const { emulator, run } = await account();
    const file = join(folder, "window.json");
    const at = (hours: number): string =>
      `${new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 16)}Z`;
    const times = ["--start", at(0.01), "--end", at(6)];
    const upgrades = ["--upgrade", "cenbwp-cn-eu=40", "cenbwp-cn-na=80"];
    await run("window", "plan", ...times, ...upgrades, "--plan-out", file);
    const other = ["--bandwidth", "90", "--end", at(5), "--yes"];
    await run("upgrade", "cenbwp-cn-na", ...other);
    const before = emulator.ledger.orders.length;
    const ran = await run("apply", file, "--yes", "--max-orders", "2");
    await emulator.close();
    expect([ran.code, ran.stdout, emulator.ledger.orders.length - before]).toEqual([5, "", 0]);
    expect(ran.stderr).toContain("  cenbwp-cn-na: bandwidth was 50 Mbps, is 90 Mbps\n");
  });

  it("refuses a file somebody edited", async () => {
    const { emulator, run } = await account();
    const file = join(folder, "plan.json");
    await run("attach", "cenbwp-cn-ap", "--cen", "cen-prod", "--plan-out", file);
    writeFileSync(file, readFileSync(file, "utf8").replace("cen-prod", "cen-lab"));
    const ran = await run("apply", file);
    await emulator.close();
    expect(ran).toEqual({
      code: 5,
      stdout: "",
      stderr: `cen-bwp: ${file} was edited: its hash does not match; make it anew with --plan-out\n`,
    });
    expect(emulator.ledger.attachments).toEqual([]);
  });
});
