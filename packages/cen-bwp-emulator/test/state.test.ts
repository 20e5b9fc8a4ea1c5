import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { createCenBwpClient } from "cen-bwp-client";
import { fromSource } from "./support/from-source.js";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type RunningEmulator, startEmulator } from "../src/index.js";
import { call, send, v3Request } from "./support/call.js";
import { attach, hour, minute, plan, secondText, start, upgrade } from "./support/world.js";

let folder: string;
let state: string;
const running: RunningEmulator[] = [];
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "emulator-state-"));
  state = join(folder, "state.db");
});

afterEach(async () => {
  vi.doUnmock("node:sqlite");
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await Promise.all(running.splice(0).map((emulator) => emulator.close()));
  rmSync(folder, { recursive: true, force: true });
});

async function started(seed = 0): Promise<RunningEmulator> {
  const emulator = await startEmulator({
    seed,
    state,
    now: start,
    cens: ["cen-a"],
    plans: [plan("p1"), plan("p2")],
    throttle: [{ limit: 50, windowMs: hour }],
    attachDelayMs: minute,
  });
  running.push(emulator);
  return emulator;
}

test("a closed emulator goes on where it stood, not where the seeds begin", async () => {
  const first = await started();
  first.faults.add({ fault: "error", status: 503, nth: 4 });
  await attach(first, "p1", "cen-a");
  await upgrade(first, "p2", 20, start + 4 * hour);
  const replay = v3Request(first, "DescribeCenBandwidthPackages");
  await send(first, replay);
  first.clock.advance(1000);
  const before = first.snapshot();
  await first.close();

  const second = await started(99);
  const { nonces, ...rest } = JSON.parse(second.snapshot()) as { nonces: unknown };
  const { nonces: known, ...wanted } = JSON.parse(before) as { nonces: { current: unknown } };
  expect(rest).toEqual(wanted);
  expect(nonces).toMatchObject({ previous: [], current: [[first.accessKeyId, expect.anything()]] });
  expect(known.current).toHaveLength(1);
  // The fourth request still meets its fault, the third one's nonce is still used.
  expect((await call(second, "DescribeCenBandwidthPackages")).status).toBe(503);
  expect((await send(second, replay)).body["Code"]).toBe("SignatureNonceUsed");
  second.clock.advance(hour);
  expect(second.plan("p1")).toMatchObject({ Status: "InUse" });
  expect(second.plan("p2")).toMatchObject({ Bandwidth: 20 });
});

test("a restored snapshot is what the file holds afterwards", async () => {
  const first = await started();
  const empty = first.snapshot();
  await upgrade(first, "p2", 20, start + 4 * hour);
  first.restore(empty);
  await first.close();
  expect((await started()).ledger.orders).toEqual([]);
});

test("a file that is open elsewhere, or is no state, is named", async () => {
  await started();
  await expect(started()).rejects.toMatchObject({
    code: "StateUnavailable",
    message: `The state file ${state} cannot be opened. Another process has it open: end that one, or name another file.`,
  });
  const other = join(folder, "text");
  writeFileSync(other, "this is no database, but long enough to be taken for one".repeat(50));
  await expect(startEmulator({ state: other })).rejects.toMatchObject({
    code: "StateUnavailable",
    message: expect.stringContaining("file is not a database") as string,
  });
});

test("a Node without node:sqlite is told which one has it", async () => {
  vi.doMock("node:sqlite", () => {
    throw new Error("No such built-in module: node:sqlite");
  });
  await expect(startEmulator({ state })).rejects.toMatchObject({
    code: "StateUnavailable",
    message: `This Node (${process.version}) has no node:sqlite. Use Node 22.13 or newer, or leave the state file out.`,
  });
});

interface Ready {
  readonly endpoint: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
}

async function spawned(scenario: string): Promise<[ChildProcess, Ready]> {
  const bin = fileURLToPath(new URL("../src/bin.ts", import.meta.url));
  const source = [...fromSource, bin];
  const child = spawn(
    process.execPath,
    [...source, "--json", "--state", state, "--scenario", scenario],
    {
      stdio: ["ignore", "pipe", "inherit"],
      cwd: fileURLToPath(new URL("..", import.meta.url)),
    },
  );
  children.push(child);
  for await (const line of createInterface({ input: child.stdout })) {
    return [child, JSON.parse(line) as Ready];
  }
  throw new Error("The command ended without a line.");
}

test("every answered order survives kill -9 in the middle of a burst", async () => {
  const ids = Array.from({ length: 200 }, (_, index) => `cenbwp-${index}`);
  const scenario = join(folder, "s.yaml");
  writeFileSync(
    scenario,
    `plans:\n${ids.map((id) => `  - { CenBandwidthPackageId: ${id}, Bandwidth: 10 }\n`).join("")}`,
  );
  const [child, ready] = await spawned(scenario);
  const client = createCenBwpClient({ endpoint: ready.endpoint, credentials: ready });
  const answered: string[] = [];
  const EndTime = secondText(Date.now() + 5 * hour);
  const dead = new Promise((resolve) => child.once("exit", (_, signal) => resolve(signal)));
  await Promise.all(
    ids.map(async (id) => {
      const order = { CenBandwidthPackageId: id, Bandwidth: 20, EndTime };
      const ordering = client.tempUpgradeCenBandwidthPackageSpec(order);
      const { RequestId } = await ordering.catch(() => ({ RequestId: undefined }));
      if (RequestId === undefined) return;
      answered.push(RequestId);
      if (answered.length === 60) child.kill("SIGKILL");
    }),
  );
  await client.close();
  expect(await dead).toBe("SIGKILL");

  const emulator = await startEmulator({ state, clock: "real" });
  running.push(emulator);
  const kept = emulator.ledger.orders.map(({ requestId }) => requestId);
  expect(answered.length).toBeGreaterThanOrEqual(60);
  expect(answered.filter((id) => !kept.includes(id))).toEqual([]);
  expect([emulator.accessKeyId, emulator.clock.rate()]).toEqual([ready.accessKeyId, 1]);
  // A transaction is whole or not there: each order has its plan, its link in the chain and its request.
  expect(emulator.ledger.audit).toHaveLength(kept.length);
  expect(emulator.ledger.requests.map(({ requestId }) => requestId)).toEqual(kept);
  const pending = emulator.plans().filter((each) => each.HasReservationData === "true");
  expect(pending).toHaveLength(kept.length);
  expect(Math.abs(emulator.clock.now() - Date.now())).toBeLessThan(5000);
});
