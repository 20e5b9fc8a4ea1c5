import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { contenders } from "./contenders.js";
import { judgeSources } from "./judge-sources.js";
import { measureOutput } from "./output-cost.js";
import { installPeers } from "./peers.js";
import { buildRuntime } from "./runtime-types.js";
import { measureEdits, measureSpeed } from "./speed.js";
import { printWireForms } from "./wire-form.js";

// Our generator beside the others, on the same product: pnpm --filter bench generator [options]
const { values } = parseArgs({
  options: {
    /** How many operations, in turn. */
    sizes: { type: "string", default: "3,150" },
    rounds: { type: "string", default: "5" },
    /** Another product than the made-up one: an api-docs document of the portal. */
    metadata: { type: "string" },
    /** With --metadata: this operation alone. */
    operation: { type: "string" },
    /** Some of speed, output, sources, wire. */
    only: { type: "string", default: "speed,output,sources,wire" },
    tools: { type: "string" },
    /** Gives every tool compiled code kept between runs. Without it only those have it that see to it themselves, as ours does. */
    "code-cache": { type: "boolean", default: false },
  },
});
const only = new Set(values.only.split(","));
installPeers();
buildRuntime();
const all = contenders().filter(
  ({ name }) => values.tools === undefined || values.tools.split(",").includes(name),
);
console.log(
  [
    `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? "?"}, load ${loadavg()[0]?.toFixed(1)}`,
    ...all.map(({ name, version, emits }) => `  ${name} ${version}: ${emits}`),
    "cold processes in turn; least wall, median CPU and memory; CPU counts every Node process of a run",
  ].join("\n"),
);
// What the output costs can only be seen in one that was made.
const isMeasured = only.has("speed") || only.has("output");
for (const size of isMeasured ? values.sizes.split(",").map(Number) : []) {
  const options = {
    rounds: Number(values.rounds),
    metadata: values.metadata,
    operation: values.operation,
    codeCache: values["code-cache"],
    timeoutMs: 600_000,
  };
  const documents = measureSpeed(all, size, options);
  if (only.has("output")) measureOutput(all, size, documents.operation);
  if (only.has("speed")) measureEdits(all, size, documents, options);
}
if (only.has("sources")) judgeSources(all);
if (only.has("wire")) await printWireForms(all);
