import {
  type ConformanceCase,
  type ConformanceResult,
  type CrashPoint,
  runConformanceCase,
} from "cen-bwp-ops/conformance";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { postgresMissing, type RunningPostgres, startPostgres } from "./support/postgres.js";
import { restateSubject } from "./support/restate-subject.js";
import { serverMissing } from "./support/server-missing.js";
import { type SupervisedServer, superviseServer } from "./support/supervised-server.js";

// A few of the points, each with another fault; scripts/kill-matrix.ts has all of them.
const cases: readonly ConformanceCase[] = [
  { fault: "ok", crashes: [{ store: "answer", when: "before" }] },
  { fault: "appliedCut", crashes: [{ step: "place-1", when: "effect" }] },
  { fault: "applied500", crashes: [{ step: "fence-1", when: "record" }] },
];

describe.skipIf(serverMissing)("kill -9 while an order is on its way", () => {
  let server: SupervisedServer;
  beforeAll(async () => {
    server = await superviseServer();
  });
  afterAll(async () => server?.close());

  it("of the worker: at most one order, and none hidden", async () => {
    const results = await each(cases, (one) => run(server, one));
    expect(results.map(told)).toEqual([
      "ok; store.answer, before: upgraded, 1 orders, 1 killed",
      "appliedCut; place-1, effect: upgraded, 1 orders, 1 killed",
      "applied500; fence-1, record: undecided, 0 orders, 1 killed",
    ]);
  });

  it("of the server: at most one order, and none hidden", async () => {
    const before = server.restarts();
    const results = await each(cases, (one) => run(server, one, { serverPidFile: server.pidFile }));
    expect(results.map(told)).toEqual([
      "ok; store.answer, before: upgraded, 1 orders, 0 killed",
      "appliedCut; place-1, effect: upgraded, 1 orders, 0 killed",
      "applied500; fence-1, record: undecided, 0 orders, 0 killed",
    ]);
    expect(server.restarts() - before).toBe(cases.length);
  });

  describe.skipIf(postgresMissing)("with intents in PostgreSQL", () => {
    let postgres: RunningPostgres;
    beforeAll(async () => {
      postgres = await startPostgres();
    });
    afterAll(async () => postgres?.close());

    it("at most one order, and none hidden", async () => {
      const crash: CrashPoint = { store: "claim", when: "effect" };
      const one: ConformanceCase = { fault: "ok", crashes: [crash] };
      const store = { postgres: postgres.url };
      const results = [
        await run(server, one, store),
        await run(server, one, { ...store, serverPidFile: server.pidFile }),
      ];
      expect(results.map(told)).toEqual([
        "ok; store.claim, effect: undecided, 0 orders, 1 killed",
        "ok; store.claim, effect: undecided, 0 orders, 0 killed",
      ]);
    });
  });
});

// Servers are shared, so cases that kill one come one after the other.
async function each<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

async function run(
  { ingress, admin, publicKey }: SupervisedServer,
  one: ConformanceCase,
  more: { postgres?: string; serverPidFile?: string } = {},
): Promise<ConformanceResult> {
  return runConformanceCase(await restateSubject({ ingress, admin, publicKey, ...more }), one);
}

function told({ name, outcome, orders, killed, violation }: ConformanceResult): string {
  const wrong = violation === undefined ? "" : `: ${violation}`;
  return `${name}: ${outcome}, ${orders} orders, ${killed} killed${wrong}`;
}
