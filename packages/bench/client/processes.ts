import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Job, Result } from "./worker.js";

/** A child process that answers one message at a time. */
export interface Worker {
  ask(job: Job): Promise<Result>;
  stop(): void;
}

function start(file: URL, args: readonly string[]): ChildProcess {
  return fork(fileURLToPath(file), args, {
    execArgv: ["--import", "tsx"],
  });
}

function next(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const died = (code: number | null): void => reject(new Error(`a process ended with ${code}`));
    child.once("exit", died);
    child.once("message", (message) => {
      child.off("exit", died);
      resolve(message);
    });
  });
}

/** Starts the server and gives its address. */
export async function startServer(): Promise<{ endpoint: string; stop(): void }> {
  const child = start(new URL("./server.ts", import.meta.url), []);
  const port = (await next(child)) as number;
  return { endpoint: `http://127.0.0.1:${port}`, stop: () => child.disconnect() };
}

/** Starts one contender in a process of its own. */
export function startWorker(name: string, endpoint: string): Worker {
  const child = start(new URL("./worker.ts", import.meta.url), [name, endpoint]);
  return {
    async ask(job): Promise<Result> {
      child.send(job);
      return (await next(child)) as Result;
    },
    stop: () => child.disconnect(),
  };
}
