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
