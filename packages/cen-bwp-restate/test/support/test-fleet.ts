import { createCenBwpClient } from "cen-bwp-client";
import { type EmulatorOptions, type RunningEmulator, startEmulator } from "cen-bwp-emulator";
import { systemClock } from "cen-bwp-ops";
import {
  fleetDispatcher,
  type FleetDispatcher,
  fleetServices,
  fleetWork,
  type FleetWorkOptions,
  registerWorker,
  restateIntentStore,
  type ServedServices,
  serveServices,
} from "../../src/index.js";
import { type SupervisedServer, superviseServer } from "./supervised-server.js";

/** A server, an emulated account on the real clock, and a worker in this process. */
export interface TestFleet {
  readonly server: SupervisedServer;
  readonly emulator: RunningEmulator;
  readonly dispatcher: FleetDispatcher;
  /** Starts one more worker, on an address of its own. */
  addWorker(more?: Partial<FleetWorkOptions>): Promise<ServedServices>;
  close(): Promise<void>;
}

export async function startTestFleet(account: EmulatorOptions): Promise<TestFleet> {
  const server = await superviseServer();
  const emulator = await startEmulator({ ...account, clock: "real" });
  const client = createCenBwpClient({ endpoint: emulator.endpoint, credentials: emulator });
  const intents = restateIntentStore(server);
  const workers: ServedServices[] = [];
  async function addWorker(more: Partial<FleetWorkOptions> = {}): Promise<ServedServices> {
    const work = fleetWork({ account: () => ({ client, clock: systemClock, intents }), ...more });
    const served = await serveServices(fleetServices(work), { identityKeys: [server.publicKey] });
    await registerWorker(server.admin, served.url);
    workers.push(served);
    return served;
  }
  await addWorker();
  return {
    server,
    emulator,
    dispatcher: fleetDispatcher(server),
    addWorker,
    async close() {
      for (const worker of workers) await worker.drain(1_000);
      await emulator.close();
      await client.close();
      await server.close();
    },
  };
}
