import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Dispatcher, openJournal, systemClock, work } from "cen-bwp-ops";
import {
  fleetDispatcher,
  fleetServices,
  fleetWork,
  registerWorker,
  serveServices,
} from "cen-bwp-restate";
import { createIdentityKey, startServer } from "cen-bwp-restate/server";
import { percentile } from "../ops/percentile.js";
import { workflows } from "./workflows.js";

// The same workflows on the embedded engine and on a fleet, in turns within one run. Wall times of a busy machine are upper bounds; the
// ratios between the two rows are what counts.
const client = undefined as never;
const folder = mkdtempSync(join(tmpdir(), "cen-bwp-bench-fleet-"));
const identityKey = createIdentityKey();
const ports = { ingress: await freePort(), admin: await freePort(), node: await freePort() };
let server = await startServer({ folder: join(folder, "server"), identityKey, ports });
await server.ready();

/** Who goes on with a run after the kill, and whom to end when it is over. */
interface Killed {
  readonly dispatcher: Dispatcher;
  readonly workers: readonly ChildProcess[];
}

interface Contender {
  readonly name: string;
  readonly dispatcher: Dispatcher;
}

const journal = await openJournal(join(folder, "journal.db"));
const stop = new AbortController();
const working = work(
  { client, clock: systemClock, intents: journal.intents, dispatcher: journal.dispatcher },
  { workflows, signal: stop.signal, pollMs: 5, parallel: 16 },
);
const services = fleetServices(
  fleetWork({ workflows, account: () => ({ client, clock: systemClock, intents: client }) }),
);
const served = await serveServices(services, { identityKeys: [server.publicKey] });
await registerWorker(server.admin, served.url);
const contenders: readonly Contender[] = [
  { name: "embedded", dispatcher: journal.dispatcher },
  { name: "fleet", dispatcher: fleetDispatcher({ ingress: server.ingress }) },
];

const submits: Record<string, number[]> = {};
const rates: Record<string, number[]> = {};
for (let round = 0; round < 3; round++) {
  for (const { name, dispatcher } of contenders) {
    for (let n = 0; n < 40; n++) {
      const start = performance.now();
      await submit(dispatcher, `${name}-${round}-${n}`, 1, 0);
      (submits[name] ??= []).push(performance.now() - start);
    }
    const count = 100;
    const start = performance.now();
    const ids = Array.from({ length: count }, (_, n) => `${name}-ten-${round}-${n}`);
    await Promise.all(ids.map((id) => submit(dispatcher, id, 10, 0)));
    // Asked for one after the other, so that asking costs next to nothing.
    for (const id of ids) await over(dispatcher, id);
    (rates[name] ??= []).push((count * 1_000) / (performance.now() - start));
  }
}
for (const { name } of contenders) {
  const sorted = (submits[name] ?? []).toSorted((a, b) => a - b);
  const rate = (rates[name] ?? []).toSorted((a, b) => a - b)[1] ?? 0;
  console.log(
    `${name}: submit p50 ${percentile(sorted, 0.5).toFixed(1)} ms, p99 ${percentile(sorted, 0.99).toFixed(1)} ms; ` +
      `${rate.toFixed(0)} ten-step workflows/s, 100 at once (median of 3)`,
  );
}
stop.abort();
await working;
await served.drain(1_000);

// A run of 100 steps of 10 ms; killed after 300 ms. Recovery: from the kill to the end, less what was left to do.
const recovery = async (name: string, kill: (id: string) => Promise<Killed>): Promise<void> => {
  const took: number[] = [];
  for (let n = 0; n < 3; n++) {
    const id = `${name}-${n}`;
    const start = performance.now();
    const { dispatcher, workers } = await kill(id);
    await over(dispatcher, id);
    took.push(performance.now() - start - 1_000);
    // Not before it was asked: a fleet answers from its workers.
    for (const worker of workers) await kill9(worker);
  }
  const sorted = took.toSorted((a, b) => a - b);
  console.log(
    `${name}: ${sorted.map((ms) => `${Math.round(ms)} ms`).join(", ")} longer than a run nobody kills`,
  );
};
await recovery("embedded, kill -9 of the worker, next process", async (id) => {
  const first = await startWorker("embedded", journal.path);
  await submit(journal.dispatcher, id, 100, 10);
  await begun(journal.dispatcher, id);
  await kill9(first);
  const second = await startWorker("embedded", journal.path);
  return { dispatcher: journal.dispatcher, workers: [second] };
});
const port = String(await freePort());
const fleet = fleetDispatcher({ ingress: server.ingress });
await recovery("fleet, kill -9 of the worker, next process", async (id) => {
  const first = await startWorker("fleet", server.admin, server.publicKey, port);
  await submit(fleet, id, 100, 10);
  await begun(fleet, id);
  await kill9(first);
  const second = await startWorker("fleet", server.admin, server.publicKey, port);
  return { dispatcher: fleet, workers: [second] };
});
const lasting = await startWorker(
  "fleet",
  server.admin,
  server.publicKey,
  String(await freePort()),
);
await recovery("fleet, kill -9 of the server, started again", async (id) => {
  await submit(fleet, id, 100, 10);
  await begun(fleet, id);
  await server.stop("SIGKILL");
  server = await startServer({ folder: join(folder, "server"), identityKey, ports });
  await server.ready();
  return { dispatcher: fleet, workers: [] };
});
await kill9(lasting);
await server.stop("SIGKILL");
journal.close();
rmSync(folder, { recursive: true, force: true });

async function submit(to: Dispatcher, id: string, steps: number, ms: number): Promise<void> {
  await to.submit({ workflow: "steps", id, key: `key:/${id}`, input: { steps, ms } });
}

async function over(dispatcher: Dispatcher, id: string): Promise<void> {
  for (;;) {
    const { state } = await dispatcher.result(id);
    if (state === "ended") return;
    if (state !== "waiting" && state !== "running") throw new Error(`${id} is ${state}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function begun(dispatcher: Dispatcher, id: string): Promise<void> {
  while ((await dispatcher.result(id)).state !== "running") {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await new Promise((resolve) => setTimeout(resolve, 300));
}

function startWorker(...args: readonly string[]): Promise<ChildProcess> {
  const file = fileURLToPath(new URL("worker.ts", import.meta.url));
  const node = ["--import", "tsx", "--conditions=@cen-bwp/source", file, ...args];
  const child = spawn(process.execPath, node, { stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve) => child.stdout.once("data", () => resolve(child)));
}

async function kill9(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await ended;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
