import { callsUsed } from "./calls-used.js";
import { journalCost } from "./journal-cost.js";
import { queueCost } from "./queue-cost.js";
import { coverageCost, sweepCost } from "./large-account.js";

console.log(`Node ${process.version}`);
await journalCost();
await queueCost();
await callsUsed();
await coverageCost();
await sweepCost();
