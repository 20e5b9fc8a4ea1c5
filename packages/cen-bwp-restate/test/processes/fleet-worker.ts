import { createCenBwpClient } from "cen-bwp-client";
import { type FleetAccount, type QuotaSettings, startFleetWorker } from "../../src/index.js";

/** What a worker process serves, in the environment variable `CEN_BWP_FLEET_WORKER`. */
export interface FleetWorkerJob {
  readonly ingress: string;
  readonly admin: string;
  readonly publicKey: string;
  readonly endpoint: string;
  readonly accounts: Readonly<
    Record<string, { readonly accessKeyId: string; readonly accessKeySecret: string }>
  >;
  readonly quota: Partial<QuotaSettings>;
  readonly port?: number;
  readonly postgres?: string;
  readonly parallel?: number;
}

// A worker until it is killed; prints its address and a line per round on which a run ended.
const job = JSON.parse(process.env["CEN_BWP_FLEET_WORKER"] ?? "{}") as FleetWorkerJob;
const { ingress, admin, publicKey, endpoint, quota, port, postgres, parallel } = job;
const accounts = Object.fromEntries(
  Object.entries(job.accounts).map(([name, credentials]): [string, FleetAccount] => [
    name,
    { client: createCenBwpClient({ endpoint, credentials }), quota },
  ]),
);
const worker = await startFleetWorker({
  ingress,
  admin,
  identityKeys: [publicKey],
  accounts,
  health: { port: 0 },
  ...(port !== undefined && { port, shared: true }),
  ...(postgres !== undefined && { postgres }),
  ...(parallel !== undefined && { parallel }),
});
process.stdout.write(`${worker.health}\n`);
process.on("SIGTERM", () => void worker.drain().then(() => process.exit(0)));
