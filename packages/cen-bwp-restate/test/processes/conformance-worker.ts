import { readFileSync } from "node:fs";
import { basename } from "node:path";
import {
  type ConformanceJob,
  conformanceVariable,
  runConformanceWorker,
  withCrash,
} from "cen-bwp-ops/conformance";
import { postgresIntentStore, restateIntentStore } from "../../src/index.js";
import { fleetDispatcher } from "../../src/runs/fleet-dispatcher.js";
import { registerWorker } from "../../src/admin/register-worker.js";
import { fleetServices } from "../../src/worker/fleet-services.js";
import { type ServedServices, serveServices } from "../../src/worker/serve-services.js";
import type { Engine, IntentStore } from "cen-bwp-ops";

/** Where the server of a conformance case is, in the environment variable `CEN_BWP_RESTATE`. */
export interface RestateJob {
  readonly ingress: string;
  readonly admin: string;
  readonly publicKey: string;
  /** A port for the workers of one case: the next one comes where the last one was. */
  readonly port: number;
  /** Of PostgreSQL; by default intents are state of the server. */
  readonly postgres?: string;
  /** Holds the server's process id: the crash point kills it, and not the worker. */
  readonly serverPidFile?: string;
}

const where = JSON.parse(process.env["CEN_BWP_RESTATE"] ?? "{}") as RestateJob;
const { ingress, admin, publicKey, port, postgres, serverPidFile } = where;

// The suite's crash kills the process it is in. Where the server is to be killed instead, the point is taken out of its hands.
const job = JSON.parse(process.env[conformanceVariable] ?? "{}") as ConformanceJob;
const { crash, ...rest } = job;
if (serverPidFile !== undefined) process.env[conformanceVariable] = JSON.stringify(rest);
let killed = false;

async function killServer(): Promise<never> {
  killed = true;
  process.kill(Number(readFileSync(serverPidFile ?? "", "utf8")), "SIGKILL");
  // This attempt is over for the server; what it would still do is the next one's business.
  return new Promise(() => {});
}

await runConformanceWorker(async ({ folder }, clock) => {
  const store = postgres === undefined ? undefined : await postgresIntentStore({ url: postgres });
  const intents = store ?? restateIntentStore({ ingress, admin });
  const fleet = fleetDispatcher({ ingress });
  let served: ServedServices | undefined;
  const trapped = (engine: Engine, wanted: IntentStore): { engine: Engine; intents: IntentStore } =>
    serverPidFile === undefined || killed
      ? { engine, intents: wanted }
      : (withCrash({ engine, intents: wanted } as never, crash, killServer) as never);
  return {
    dispatcher: fleet,
    intents: forwarding(() => trapped({} as Engine, intents).intents),
    async run<T>(work: (engine: Engine) => Promise<T>): Promise<T> {
      const services = fleetServices({
        enter: async () => () => {},
        backlogMs: () => 0,
        run: (_request, { engine }) => work(trapped(engine, intents).engine),
        isStoreFailure: (error) =>
          error instanceof Error && "code" in error && error.code === "StoreUnavailable",
        clock,
      });
      served = await serveServices(services, { port, identityKeys: [publicKey] });
      await registerWorker(admin, served.url);
      const id = basename(folder);
      await fleet.submit({ workflow: "conformance", id, key: `plan:/${id}`, input: {} });
      const record = await fleet.follow(id);
      if (record?.status.state !== "ended") {
        throw new Error(`the run did not end: ${JSON.stringify(record?.status)}`);
      }
      return record.status.outcome as T;
    },
    async close() {
      await served?.drain(1_000);
      await store?.close();
    },
  };
});

// Chosen at each call, since the first kill takes the trap away.
function forwarding(now: () => IntentStore): IntentStore {
  return {
    open: (...args) => now().open(...args),
    get: (...args) => now().get(...args),
    list: (...args) => now().list(...args),
    claim: (...args) => now().claim(...args),
    answer: (...args) => now().answer(...args),
    settle: (...args) => now().settle(...args),
  };
}
