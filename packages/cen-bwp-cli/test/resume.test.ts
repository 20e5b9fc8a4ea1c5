import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmulator } from "cen-bwp-emulator";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { noSettings } from "../src/config/settings.js";
import { demoCens, demoPlans } from "../src/demo/demo-account.js";
import { windowOf } from "../src/window/window-of.js";
import { runMain } from "./run-main.js";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "cen-bwp-"))));
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

it("the same command goes on when three hours do not fit any more", async () => {
  const emulator = await startEmulator({
    cens: demoCens,
    plans: demoPlans,
    clock: "real",
    upgradeDelayMs: 60 * 60_000,
  });
  const env = {
    ALIBABA_CLOUD_ACCESS_KEY_ID: emulator.accessKeyId,
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: emulator.accessKeySecret,
    XDG_STATE_HOME: folder,
  };
  const end = `${new Date(Date.now() + 4 * 3_600_000).toISOString().slice(0, 16)}Z`;
  const order = (plan: string): ReturnType<typeof runMain> => {
    const wish = ["upgrade", plan, "--bandwidth", "60", "--end", end, "--yes", "--no-wait"];
    return runMain([...wish, "--endpoint", emulator.endpoint], env);
  };
  const first = await order("cenbwp-cn-eu");
  emulator.clock.advance(2 * 3_600_000);
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 2 * 3_600_000 });
  const again = await order("cenbwp-cn-eu");
  const other = await order("cenbwp-cn-na");
  await emulator.close();
  expect([first.code, again.code, other.code, emulator.ledger.orders.length]).toEqual([6, 0, 2, 1]);
  expect(again.stdout).toContain("in effect, proven by its pending restore to 20 Mbps");
  expect(other.stderr).toContain("is less than 3 h ahead");
});

it.each([
  ["2026-11-23T09:59Z", "2026-11-23T10:00", "2026-11-23T15:00"],
  // The window is open: the same again is that one, not tomorrow's.
  ["2026-11-23T10:30Z", "2026-11-23T10:00", "2026-11-23T15:00"],
  ["2026-11-23T15:00Z", "2026-11-24T10:00", "2026-11-24T15:00"],
])("at %s a window from 18:00 to 23:00 in Shanghai begins at %s UTC", (now, start, end) => {
  const flags = { start: "18:00", end: "23:00", zone: "Asia/Shanghai", upgrade: ["cenbwp-1=40"] };
  expect(windowOf(undefined, flags, noSettings, Date.parse(now)).calendar).toEqual({
    timeZone: "UTC",
    start,
    end,
  });
});
