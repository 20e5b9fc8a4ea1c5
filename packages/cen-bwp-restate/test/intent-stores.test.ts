import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ClaimRequest, IntentDraft, IntentStore } from "cen-bwp-ops";
import {
  fleetServices,
  fleetWork,
  postgresIntentStore,
  type PostgresIntentStore,
  registerWorker,
  restateIntentStore,
  type ServedServices,
  serveServices,
} from "../src/index.js";
import { postgresMissing, type RunningPostgres, startPostgres } from "./support/postgres.js";
import { serverMissing } from "./support/server-missing.js";
import { storeDiffers } from "./support/store-agrees.js";
import { type SupervisedServer, superviseServer } from "./support/supervised-server.js";

const draft = (key: string): IntentDraft => ({
  key,
  subject: "plan:/shared",
  order: { CenBandwidthPackageId: "shared", Bandwidth: 40, EndTime: "2099-11-01T14:00:00Z" },
  createdAt: 1,
});
const send = (token: string): ClaimRequest => ({
  token,
  at: 10,
  baseline: { at: 10, bandwidth: 10 },
});

// Many at once for one plan: exactly one may send.
async function grantedOf(store: IntentStore, second: IntentStore): Promise<number> {
  const claims = Array.from({ length: 20 }, (_, n) =>
    (n % 2 === 0 ? store : second).claim(draft(`race-${n}`), send(`t${n}`)),
  );
  return (await Promise.all(claims)).filter(({ granted }) => granted).length;
}

describe.skipIf(serverMissing)("intents as state of the server", () => {
  let server: SupervisedServer;
  let worker: ServedServices;
  beforeAll(async () => {
    server = await superviseServer();
    const services = fleetServices(fleetWork({ account: () => undefined }));
    worker = await serveServices(services, { identityKeys: [server.publicKey] });
    await registerWorker(server.admin, worker.url);
  });
  afterAll(async () => {
    await worker?.drain(1_000);
    await server?.close();
  });

  it("agree with those in memory over random calls", async () => {
    expect(await storeDiffers(restateIntentStore(server), "r", 60, 7)).toBeUndefined();
  });

  it("grant one of many claims that come at once", async () => {
    expect(await grantedOf(restateIntentStore(server), restateIntentStore(server))).toBe(1);
  });

  it("say that they do not answer, and what to do", async () => {
    const store = restateIntentStore({
      ingress: "http://127.0.0.1:9",
      admin: "http://127.0.0.1:9",
    });
    await expect(store.get("a")).rejects.toMatchObject({ code: "StoreUnavailable" });
    await expect(store.list()).rejects.toMatchObject({ code: "StoreUnavailable" });
  });
});

describe.skipIf(postgresMissing)("intents in PostgreSQL", () => {
  let postgres: RunningPostgres;
  let stores: PostgresIntentStore[] = [];
  beforeAll(async () => {
    postgres = await startPostgres();
    const { url } = postgres;
    stores = await Promise.all([postgresIntentStore({ url }), postgresIntentStore({ url })]);
  });
  afterAll(async () => {
    for (const store of stores) await store.close();
    await postgres?.close();
  });

  it("agree with those in memory over random calls", async () => {
    expect(await storeDiffers(stores[0] as IntentStore, "p", 300, 11)).toBeUndefined();
  });

  it("grant one of many claims that come at once over two pools", async () => {
    expect(await grantedOf(stores[0] as IntentStore, stores[1] as IntentStore)).toBe(1);
  });

  it("are there after a crash of the database, over the same pool", async () => {
    const store = stores[0] as IntentStore;
    await store.open(draft("kept"));
    await postgres.crash();
    // The first call may meet a connection that is gone.
    const kept = await store.get("kept").catch(() => store.get("kept"));
    expect(kept).toEqual({ ...draft("kept"), sends: [], status: "open" });
  });

  it("say that they do not answer, without the address, which is a secret", async () => {
    const url = "postgres://user:hunter2@127.0.0.1:9/none";
    const failed = await postgresIntentStore({ url }).catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: "StoreUnavailable" });
    expect(String(failed)).not.toContain("hunter2");
  });
});
