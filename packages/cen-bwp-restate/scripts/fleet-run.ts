import { parseArgs } from "node:util";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmulator } from "cen-bwp-emulator";
import { possibleOrder, submitWorkflow, type WindowOutcome } from "cen-bwp-ops";
import { fleetDispatcher, restateIntentStore } from "../src/index.js";
import { freePort } from "../src/server/free-port.js";
import { createIdentityKey, startCluster } from "../src/server/index.js";
import {
  countBy,
  startWorkerProcess,
  type WorkerProcess,
} from "../test/support/fleet-processes.js";

// One window over many plans, with faults, throttling and the death of a worker; then the ledger is counted.
const { values } = parseArgs({
  options: {
    plans: { type: "string", default: "1000" },
    workers: { type: "string", default: "2" },
    nodes: { type: "string", default: "1" },
    rate: { type: "string", default: "150" },
    kill: { type: "boolean", default: true },
  },
  allowNegative: true,
});
const count = Number(values.plans);
const rate = Number(values.rate);
const order = "TempUpgradeCenBandwidthPackageSpec";
const describe = "DescribeCenBandwidthPackages";
const plans = Array.from({ length: count }, (_, n) => `cenbwp-${String(n).padStart(18, "0")}`);
const folder = mkdtempSync(join(tmpdir(), "cen-bwp-fleet-run-"));
const cluster = await startCluster({
  folder,
  identityKey: createIdentityKey(),
  size: Number(values.nodes),
  ...(values.nodes === "1" && { environment: { RESTATE_DEFAULT_REPLICATION: "1" } }),
});
const [node] = cluster.nodes;
if (!node) throw new Error("there is no node");
const ingress = cluster.nodes.map((each) => each.ingress).join(",");
const emulator = await startEmulator({
  seed: 1,
  clock: "real",
  upgradeDelayMs: 1_000,
  cens: [{ CenId: "cen-one00000000000000000" }],
  // Every plan covers a pair of its own, or the account could not have them.
  plans: plans.map((CenBandwidthPackageId) => ({ CenBandwidthPackageId, Bandwidth: 10 })),
  throttle: [{ limit: rate, windowMs: 1_000 }],
  faults: [
    { operation: order, fault: "reset", when: "after", probability: 0.03 },
    { operation: order, fault: "error", status: 500, when: "after", probability: 0.02 },
    { operation: order, fault: "reset", when: "before", probability: 0.005 },
    { operation: order, fault: "error", status: 503, probability: 0.005 },
    { operation: describe, fault: "error", status: 503, probability: 0.02 },
    { operation: describe, fault: "truncate", probability: 0.01 },
  ],
});
const { accessKeyId, accessKeySecret, endpoint } = emulator;
const job = {
  // All at one address: the server sends work to an address, and what was under way on a dead worker goes on with the others there.
  port: await freePort(),
  ingress,
  admin: node.admin,
  publicKey: node.publicKey,
  endpoint,
  accounts: { acme: { accessKeyId, accessKeySecret } },
  quota: { maxRate: rate * 1.2, burst: rate / 2, growth: rate / 10 },
  parallel: 64,
};
const workers: WorkerProcess[] = [];
for (let n = 0; n < Number(values.workers); n++) workers.push(await startWorkerProcess(job));
const fleet = fleetDispatcher({ ingress });

const local = (at: number): string => new Date(at).toISOString().slice(0, 16);
const began = Date.now();
const id = await submitWorkflow(
  fleet,
  "window",
  {
    id: "fleet-run",
    calendar: { timeZone: "UTC", start: local(began), end: local(began + 6 * 3_600_000) },
    upgrades: plans.map((CenBandwidthPackageId) => ({
      CenBandwidthPackageId,
      Bandwidth: 40,
      estimate: 1,
    })),
    budget: count,
    stages: [1, 5, 25, 250],
    settleMs: 10_000,
    effectTimeoutMs: 120_000,
  },
  { account: "acme" },
);
const kill = async (): Promise<void> => {
  while (emulator.ledger.orders.length < count / 3) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const victim = workers.pop();
  await victim?.kill();
  console.log(
    `killed a worker (-9) with ${emulator.ledger.orders.length} orders placed; another takes its place`,
  );
  workers.push(await startWorkerProcess(job));
};
const killing = values.kill ? kill() : undefined;
const record = await fleet.follow(id);
const seconds = (Date.now() - began) / 1_000;
await killing;
if (record?.status.state !== "ended") throw new Error(JSON.stringify(record?.status));
const outcome = record.status.outcome as WindowOutcome;

const placed = new Map<string, number>();
for (const each of emulator.ledger.orders) {
  placed.set(each.planId, (placed.get(each.planId) ?? 0) + 1);
}
const tally = (names: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, n]) => `${n} ${name}`).join(", ");
};
const wrong = outcome.entries.filter((entry) => {
  const orders = placed.get(entry.upgrade.CenBandwidthPackageId) ?? 0;
  if (orders > 1) return true;
  if (entry.state !== "done") return orders > 0;
  if (entry.result.outcome === "undecided") return false;
  return (entry.result.outcome === "upgraded") !== (orders === 1);
});
const intents = await restateIntentStore({ ingress, admin: node.admin }).list();
const unsettled = intents.filter(
  (intent) => intent.status === "open" && intent.result?.outcome !== "undecided",
);
const verdicts = emulator.ledger.requests.map(
  ({ action, fault, code }) => `${action === order ? "order" : "read"} ${fault ?? code ?? "ok"}`,
);
const words = outcome.entries.map((entry) =>
  entry.state === "done" ? entry.result.outcome : entry.state,
);
console.log(
  `window of ${count} plans, ${values.workers} workers, ${values.nodes} node(s): ${outcome.outcome} in ${seconds.toFixed(1)} s, ${(count / seconds).toFixed(1)} plans/s`,
);
console.log(`outcomes: ${tally(words)}`);
console.log(
  `calls: ${verdicts.length}, ${(verdicts.length / count).toFixed(1)} per plan: ${tally(verdicts)}`,
);
console.log(
  `rounds by state (of workers that live): ${JSON.stringify(await countBy(workers, "cen_bwp_rounds_total", "state"))}`,
);
console.log(
  `ledger: ${emulator.ledger.orders.length} orders, at most ${Math.max(0, ...placed.values())} per plan; ${wrong.length} plans whose outcome the ledger contradicts`,
);
console.log(
  `intents: ${intents.length}, ${intents.filter((each) => possibleOrder(each)).length} with a possible order, ${unsettled.length} neither settled nor undecided`,
);
await Promise.all(workers.map((worker) => worker.kill("SIGTERM")));
await emulator.close();
await cluster.stop("SIGKILL");
rmSync(folder, { recursive: true, force: true });
process.exit(wrong.length + unsettled.length === 0 ? 0 : 1);
