import { createEmulator } from "cen-bwp-emulator";

const emulator = createEmulator({ plans: [{ CenBandwidthPackageId: "cenbwp-demo" }] });
const before = emulator.snapshot(); // canonical JSON: restored and taken again, the same to the byte
emulator.restore(before); // plans, keys, clock, ledger, nonces, faults; all else stays as the options set it
const copy = emulator.fork(); // for a test that runs beside this one; they share nothing

console.log(copy.snapshot() === before); // true
console.log(copy.ordersFor("cenbwp-demo").length); // 0
console.log(copy.orders({ planId: "cenbwp-demo", bandwidth: 40 }).all.length); // 0; exactlyOnce() would throw and list them
console.log(copy.exportLedger()); // {"attachments":[],"audit":[],"orders":[],"requests":[]}
