import { readFileSync } from "node:fs";

import { processIo } from "../src/io/io.js";
import { main } from "../src/main.js";

// Runs the command lines of a file of JSON, one after the other, on the terminal this process has: starting a process for each would take
// most of the time.

const lines = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as readonly string[];
const io = processIo();
for (const line of lines) {
  process.stdout.write(`$ cen-bwp ${line}\n`);
  process.stdout.write(`[${await main(line.split(" "), io)}]\n\n`);
}
