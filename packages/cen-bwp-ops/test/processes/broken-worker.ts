import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runConformanceWorker } from "../../src/conformance/index.js";
import { type Engine, memoryIntentStore } from "../../src/index.js";

// An engine that breaks two promises, as one in a hurry would: every attempt has the same token, and intents die with the process.
await runConformanceWorker(async ({ folder }, clock) => {
  const path = join(folder, "steps.json");
  const steps = new Map<string, string>(read(path));
  const engine: Engine = {
    token: "always the same",
    now: async () => clock.now(),
    sleepUntil: (_name, instant, signal) => clock.sleepUntil(instant, signal),
    async step<T>(name: string, fn: () => Promise<T>): Promise<T> {
      if (!steps.has(name)) {
        steps.set(name, JSON.stringify(await fn()));
        writeFileSync(path, JSON.stringify([...steps]));
      }
      return JSON.parse(steps.get(name) ?? "null") as T;
    },
  };
  return { intents: memoryIntentStore(), run: (work) => work(engine) };
});

function read(path: string): [string, string][] {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as [string, string][];
  } catch {
    return [];
  }
}
