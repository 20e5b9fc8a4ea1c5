import { buildPackages } from "./build.js";
import { contenders } from "./contenders.js";
import { printBundleSizes, printImportCost } from "./cost.js";
import { printFaults } from "./faults.js";
import { printHeap } from "./heap.js";
import { printInstallSize } from "./install.js";
import { startServer, startWorker } from "./processes.js";
import { measureSpeed, printSpeed } from "./speed.js";
import { printVersions } from "./versions.js";

// Prints every figure that is claimed for the client: `pnpm --filter bench client`. `--quick` for a look at a few cycles.
const quick = process.argv.includes("--quick");

buildPackages();
printVersions();
const server = await startServer();
const names = Object.keys(contenders);
const workers = new Map(names.map((name) => [name, startWorker(name, server.endpoint)]));
printSpeed(await measureSpeed(workers, quick ? 5 : 40));
for (const worker of workers.values()) worker.stop();
await printHeap(names, server.endpoint, quick ? 1 : 3);
server.stop();
printImportCost(quick ? 3 : 15);
await printBundleSizes();
printInstallSize();
await printFaults();
// The vendor's client keeps the process alive with its timers.
process.exit();
