import type { ChildProcess } from "node:child_process";
import type { FleetWorkerJob } from "../processes/fleet-worker.js";
import { startNode } from "../processes/start-node.js";

/** A worker in a process of its own. */
export interface WorkerProcess {
  readonly child: ChildProcess;
  /** Where its metrics are. */
  readonly health: string;
  kill(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts one and resolves when it is registered. */
export function startWorkerProcess(job: FleetWorkerJob): Promise<WorkerProcess> {
  const child = startNode(new URL("../processes/fleet-worker.ts", import.meta.url), {
    CEN_BWP_FLEET_WORKER: JSON.stringify(job),
  });
  const ended = new Promise<void>((resolve) => void child.once("exit", () => resolve()));
  return new Promise((resolve, reject) => {
    let text = "";
    child.once("exit", (code) => reject(new Error(`a worker ended with ${code}: see its stderr`)));
    child.stdout?.setEncoding("utf8").on("data", (part: string) => {
      text += part;
      if (!text.includes("\n")) return;
      resolve({
        child,
        health: text.trim(),
        async kill(signal = "SIGKILL") {
          child.kill(signal);
          await ended;
        },
      });
    });
  });
}

/** Adds up a counter over the workers that live, by the values of one label. */
export async function countBy(
  workers: readonly WorkerProcess[],
  metric: string,
  label: string,
): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const { health } of workers) {
    const text = await (await fetch(`${health}/metrics`)).text().catch(() => "");
    for (const line of text.split("\n")) {
      if (!line.startsWith(`${metric}{`)) continue;
      const name = new RegExp(`${label}="([^"]*)"`).exec(line)?.[1] ?? "";
      counts[name] = (counts[name] ?? 0) + Number(line.split(" ").at(-1));
    }
  }
  return counts;
}
