import { readFileSync } from "node:fs";
import { connect } from "node:http2";
import {
  type CenBwpApi,
  formatWireTime,
  memoryIntentStore,
  type NamedWorkflow,
  submitWorkflow,
  systemClock,
} from "cen-bwp-ops";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  fleetServices,
  fleetWork,
  isOver,
  queryAdmin,
  registerWorker,
  type RunRecord,
  serveServices,
} from "../src/index.js";
import { serverMissing } from "./support/server-missing.js";
import { startTestFleet, type TestFleet } from "./support/test-fleet.js";

const CenId = "cen-one00000000000000000";
const plan = (name: string): string => `cenbwp-${name.padEnd(18, "0")}`;
const soon = (): string => formatWireTime(Math.ceil(Date.now() / 60_000) * 60_000 + 6 * 3_600_000);

/** Does something once another one has let it; tells who played each of its two rounds. */
function twoRounds(version: string): NamedWorkflow<{ ms: number }, unknown> {
  return {
    key: () => "",
    async run({ engine }, { ms }) {
      const first = await engine.step("first", async () => version);
      const now = await engine.now();
      await engine.sleepUntil("pause", now + ms);
      return { first, second: await engine.step("second", async () => version) };
    },
  };
}

function slowStep(version: string): NamedWorkflow<{ ms: number }, unknown> {
  return {
    key: () => "",
    async run({ engine }, { ms }) {
      await engine.step("slow", () => new Promise((resolve) => setTimeout(resolve, ms)));
      return engine.step("version", async () => version);
    },
  };
}

describe.skipIf(serverMissing)("a fleet", () => {
  let fleet: TestFleet;
  beforeAll(async () => {
    fleet = await startTestFleet({
      seed: 1,
      upgradeDelayMs: 1_500,
      cens: [CenId],
      plans: [
        {
          CenBandwidthPackageId: plan("one"),
          Bandwidth: 10,
          CenId,
          GeographicRegionAId: "china",
          GeographicRegionBId: "north-america",
        },
        {
          CenBandwidthPackageId: plan("idle"),
          Bandwidth: 10,
          GeographicRegionAId: "china",
          GeographicRegionBId: "europe",
        },
      ],
    });
  });
  afterAll(async () => fleet?.close());

  it("upgrades a plan by one order, sleeps between looks, and arms the watch on its end", async () => {
    const { dispatcher, emulator } = fleet;
    const id = await submitWorkflow(dispatcher, "tempUpgrade", {
      CenBandwidthPackageId: plan("one"),
      Bandwidth: 40,
      EndTime: soon(),
    });
    const seen: RunRecord[] = [];
    const record = await dispatcher.follow(id, { onChange: (each) => void seen.push(each) });
    expect(record?.status).toMatchObject({
      state: "ended",
      outcome: { outcome: "upgraded", sent: 1 },
    });
    expect(record?.rounds).toBeGreaterThan(1);
    expect(emulator.ledger.orders).toHaveLength(1);
    const restoreWatch = watchOf(record);
    expect(await dispatcher.result(restoreWatch)).toMatchObject({ state: "waiting" });
    expect(await dispatcher.cancel(restoreWatch)).toBe(true);
    expect(await dispatcher.result(restoreWatch)).toEqual({ state: "canceled" });
  });

  it("attaches a plan", async () => {
    const { dispatcher } = fleet;
    const input = { CenId, CenBandwidthPackageId: plan("idle") };
    const record = await dispatcher.follow(await submitWorkflow(dispatcher, "attach", input));
    expect(record?.status).toMatchObject({ state: "ended", outcome: { outcome: "attached" } });
  });

  it("takes a run that sleeps to a newer worker, and lets a round that is under way end where it is", async () => {
    const { dispatcher } = fleet;
    const table = (version: string) => ({ sleeps: twoRounds(version), works: slowStep(version) });
    const old = await fleet.addWorker({ workflows: table("old") });
    const submit = (workflow: string, ms: number): Promise<void> =>
      dispatcher.submit({ workflow, id: workflow, key: `key:/${workflow}`, input: { ms } });
    await submit("sleeps", 700);
    await submit("works", 700);
    while ((await dispatcher.record("sleeps"))?.wakesAt === undefined) await pause(20);
    await fleet.addWorker({ workflows: table("new") });
    expect((await dispatcher.follow("sleeps"))?.status).toEqual({
      state: "ended",
      outcome: { first: "old", second: "new" },
    });
    expect((await dispatcher.follow("works"))?.status).toEqual({ state: "ended", outcome: "old" });
    expect(await old.drain()).toBe(true);
  });

  it("keeps a key while its run sleeps, and says so of who waits for it", async () => {
    const { dispatcher } = fleet;
    await fleet.addWorker({ workflows: { sleeps: twoRounds("one") } });
    const submit = (id: string): Promise<void> =>
      dispatcher.submit({ workflow: "sleeps", id, key: "key:/shared", input: { ms: 600 } });
    await submit("k1");
    while ((await dispatcher.record("k1"))?.wakesAt === undefined) await pause(20);
    await submit("k2");
    await submit("k3");
    expect((await dispatcher.result("k2")).state).toBe("waiting");
    expect(await dispatcher.cancel("k2")).toBe(true);
    expect(await dispatcher.cancel("k1")).toBe(false);
    const first = await dispatcher.follow("k1");
    const third = await dispatcher.follow("k3");
    expect([first, third].map((each) => each && isOver(each.status))).toEqual([true, true]);
    expect(await dispatcher.result("k2")).toEqual({ state: "canceled" });
  });

  it("tells somebody once what a run tells in every round", async () => {
    const { dispatcher } = fleet;
    const heard: string[] = [];
    const tells: NamedWorkflow<unknown, unknown> = {
      key: () => "",
      async run({ engine, notifier }) {
        notifier?.notify({ id: "begun", event: "effective", at: 1, text: "begun" });
        await engine.sleepUntil("pause", (await engine.now()) + 300);
        notifier?.notify({ id: "over", event: "restored", at: 2, text: "over" });
        return "told";
      },
    };
    await fleet.addWorker({
      workflows: { tells },
      account: () => ({
        client: {} as CenBwpApi,
        clock: systemClock,
        intents: memoryIntentStore(),
        notifier: { notify: ({ id }) => void heard.push(id) },
      }),
    });
    await dispatcher.submit({ workflow: "tells", id: "tells", key: "key:/tells", input: {} });
    expect(await dispatcher.follow("tells")).toMatchObject({ rounds: 2 });
    expect(heard).toEqual(["begun", "over"]);
  });

  it("fails a run whose workflow or account no worker knows, and says what to do", async () => {
    const { dispatcher } = fleet;
    await fleet.addWorker({ account: () => undefined });
    await dispatcher.submit({ workflow: "nothing", id: "n1", key: "key:/n1", input: {} });
    await dispatcher.submit({
      workflow: "settleIntents",
      id: "n2",
      key: "settle:other",
      input: {},
    });
    const statuses = [await dispatcher.follow("n1"), await dispatcher.follow("n2")];
    expect(statuses.map((each) => each?.status)).toMatchObject([
      { state: "failed", reason: { code: "UnknownWorkflow" } },
      { state: "failed", reason: { code: "UnknownAccount" } },
    ]);
  });

  it("does not register a worker that has the key of another server, and says so", async () => {
    const key = "publickeyv1_2G8dCQhArfvGpzPw5Vx2ALciR4xCLHfS5YaT93XjNxX9";
    const services = fleetServices(fleetWork({ account: () => undefined }));
    const worker = await serveServices(services, { identityKeys: [key] });
    await expect(registerWorker(fleet.server.admin, worker.url)).rejects.toMatchObject({
      code: "NotRegistered",
      message: expect.stringContaining("signs with another identity key") as unknown,
    });
    await worker.drain(1_000);
  });

  it("answers the queries of the README", async () => {
    const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
    const queries = [...readme.matchAll(/`(SELECT [^`]+)`/g)].map(([, query = ""]) => query);
    expect(queries).toHaveLength(4);
    for (const query of queries) {
      const rows = await queryAdmin(fleet.server.admin, query);
      expect(rows).toEqual([{ "count(*)": expect.any(Number) as unknown }]);
    }
  });
});

describe("a worker", () => {
  const services = fleetServices(fleetWork({ account: () => undefined }));

  it("refuses to listen on other addresses than loopback without identity keys", async () => {
    await expect(
      serveServices(services, { host: "0.0.0.0", identityKeys: [] }),
    ).rejects.toMatchObject({
      code: "BadSetting",
    });
  });

  it.each([
    ["", "is empty; give what the server logs"],
    ["publickeyv1_", "is no public key (not shown, it may be a secret); give what"],
    ["-----BEGIN PRIVATE KEY-----", "is no public key (not shown, it may be a secret); give what"],
  ])("refuses %j, which is no identity key", async (key, message) => {
    await expect(serveServices(services, { identityKeys: [key] })).rejects.toMatchObject({
      code: "BadSetting",
      message: expect.stringContaining(message) as unknown,
    });
  });

  it("refuses whoever is not the server", async () => {
    const key = "publickeyv1_2G8dCQhArfvGpzPw5Vx2ALciR4xCLHfS5YaT93XjNxX9";
    const worker = await serveServices(services, { identityKeys: [key] });
    expect(await statusOf(worker.url, "/discover")).toBe(401);
    expect(await statusOf(worker.url, "/invoke/CenBwpPlan/start")).toBe(401);
    expect(await worker.drain(1_000)).toBe(true);
  });
});

function watchOf(record: RunRecord | undefined): string {
  const outcome = record?.status.state === "ended" ? record.status.outcome : undefined;
  return (outcome as { restoreWatch: string }).restoreWatch;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms));
}

function statusOf(url: string, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const session = connect(url);
    session.on("error", reject);
    const request = session.request({ ":path": path, ":method": "POST" });
    request.on("response", (headers) => {
      resolve(Number(headers[":status"]));
      session.destroy();
    });
    request.end();
  });
}
