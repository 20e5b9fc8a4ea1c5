import { checkDispatcher, dispatcherProbes } from "cen-bwp-ops/conformance";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  fleetDispatcher,
  fleetServices,
  fleetWork,
  registerWorker,
  type ServedServices,
  serveServices,
} from "../src/index.js";
import { serverMissing } from "./support/server-missing.js";
import { type SupervisedServer, superviseServer } from "./support/supervised-server.js";

describe.skipIf(serverMissing)("a fleet of two workers", () => {
  let server: SupervisedServer;
  let workers: ServedServices[] = [];

  beforeAll(async () => {
    server = await superviseServer();
    const work = fleetWork({
      workflows: dispatcherProbes,
      account: () => ({
        client: undefined as never,
        clock: undefined as never,
        intents: undefined as never,
      }),
    });
    workers = [];
    for (let n = 0; n < 2; n++) {
      const served = await serveServices(fleetServices(work), { identityKeys: [server.publicKey] });
      await registerWorker(server.admin, served.url);
      workers.push(served);
    }
  });
  afterAll(async () => {
    for (const worker of workers) await worker.drain(1_000);
    await server?.close();
  });

  it("keeps every promise of the dispatcher's contract", async () => {
    const results = await checkDispatcher(fleetDispatcher({ ingress: server.ingress }));
    expect(results.filter(({ violation }) => violation)).toEqual([]);
    expect(results).toHaveLength(10);
  });
});
