import {
  type ConformanceResult,
  crashPoints,
  orderFaults,
  runConformanceCase,
} from "cen-bwp-ops/conformance";
import { startPostgres } from "../test/support/postgres.js";
import { restateSubject } from "../test/support/restate-subject.js";
import { superviseServer } from "../test/support/supervised-server.js";

// Every crash point with every fault: kill -9 of the worker, or of the server. Usage: kill-matrix [worker|server] [restate|postgres]
const [victim = "worker", store = "restate"] = process.argv.slice(2);
const postgres = store === "postgres" ? await startPostgres() : undefined;
const server = await superviseServer();
const { ingress, admin, publicKey, pidFile } = server;
const began = Date.now();
const results: ConformanceResult[] = [];
const took: number[] = [];
for (const fault of orderFaults) {
  for (const crash of crashPoints) {
    const subject = await restateSubject({
      ingress,
      admin,
      publicKey,
      ...(victim === "server" && { serverPidFile: pidFile }),
      ...(postgres && { postgres: postgres.url }),
    });
    const start = Date.now();
    const result = await runConformanceCase(subject, { fault, crashes: [crash] });
    took.push(Date.now() - start);
    results.push(result);
    if (result.violation !== undefined) console.log(result.name, result.violation);
  }
}
const tally = new Map<string, number>();
for (const { outcome, orders } of results) {
  const line = `${outcome}, ${orders} orders`;
  tally.set(line, (tally.get(line) ?? 0) + 1);
}
const violations = results.filter(({ violation }) => violation !== undefined).length;
const kills =
  victim === "server" ? server.restarts() : results.reduce((sum, { killed }) => sum + killed, 0);
const sorted = took.toSorted((a, b) => a - b);
console.log(
  `kill -9 of the ${victim}, intents in ${store}: ${results.length} cases, ${kills} kills, ${violations} violations, ` +
    `${Math.round((Date.now() - began) / 1_000)} s; a case with both processes: median ${sorted[sorted.length >> 1]} ms, at most ${sorted.at(-1)} ms`,
);
for (const [line, count] of tally) console.log(`  ${count} x ${line}`);
await server.close();
await postgres?.close();
process.exitCode = violations === 0 ? 0 : 1;
