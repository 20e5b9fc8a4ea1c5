import type { ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TempUpgradeInput } from "../upgrade/temp-upgrade-input.js";
import type { TempUpgradeOutcome } from "../upgrade/temp-upgrade-outcome.js";
import { type CrashPoint, crashPointName } from "./crash-point.js";
import { type ConformanceService, startFaultProxy } from "./fault-proxy.js";
import { judgeCase } from "./judge-case.js";
import type { OrderFault } from "./order-fault.js";
import { type ConformanceJob, conformanceVariable, type WorkerReport } from "./worker.js";

/** What is put to the test, and where. */
export interface ConformanceSubject {
  /** Starts a fresh service on a virtual clock, with the plan of `input` in use and able to be upgraded. */
  startService(): Promise<ConformanceService>;
  readonly input: (now: number) => TempUpgradeInput;
  /** Starts a process that calls `runConformanceWorker`, with this environment added to its own and its stdout piped. */
  startWorker(environment: Readonly<Record<string, string>>): ChildProcess;
}

/** One case: a fault, and the crashes of successive attempts. The attempt after the last crash runs through. */
export interface ConformanceCase {
  readonly fault: OrderFault;
  readonly crashes: readonly CrashPoint[];
}

/** What came of a case. */
export interface ConformanceResult {
  /** `appliedCut; place-1, effect`. */
  readonly name: string;
  readonly outcome: TempUpgradeOutcome["outcome"];
  readonly orders: number;
  /** Attempts that were killed: fewer than crashes if a point was not reached. */
  readonly killed: number;
  /** What is wrong, if anything. */
  readonly violation?: string;
}

/** Runs one case over real processes. */
export async function runConformanceCase(
  subject: ConformanceSubject,
  { fault, crashes }: ConformanceCase,
): Promise<ConformanceResult> {
  const service = await subject.startService();
  const proxy = await startFaultProxy(service, fault);
  const folder = await mkdtemp(join(tmpdir(), "cen-bwp-conformance-"));
  const { accessKeyId, accessKeySecret } = service;
  const input = subject.input(service.clock.now());
  const job = { endpoint: proxy.endpoint, accessKeyId, accessKeySecret, input, folder };
  try {
    let killed = 0;
    for (const crash of crashes) {
      const { signal, report } = await attempt(subject, { ...job, crash });
      if (signal !== "SIGKILL" && !report) throw new Error("a worker failed: see its stderr");
      if (signal === "SIGKILL") killed++;
    }
    const { report } = await attempt(subject, job);
    if (!report) throw new Error("the last worker told no outcome: see its stderr");
    const { outcome, watch } = report;
    const orders = service.ledger.orders.length;
    const violation = judgeCase(outcome.outcome, orders, watch?.state);
    const name = [fault, ...crashes.map(crashPointName)].join("; ");
    return { name, outcome: outcome.outcome, orders, killed, ...(violation && { violation }) };
  } finally {
    await proxy.close();
    await service.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs cases, some side by side. Results come in the order of the cases. */
export async function runConformance(
  subject: ConformanceSubject,
  cases: readonly ConformanceCase[],
  parallel = 2,
): Promise<readonly ConformanceResult[]> {
  const results: ConformanceResult[] = [];
  const queue = [...cases.entries()];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      results[next[0]] = await runConformanceCase(subject, next[1]);
    }
  };
  await Promise.all(Array.from({ length: parallel }, work));
  return results;
}

function attempt(
  subject: ConformanceSubject,
  job: ConformanceJob,
): Promise<{ signal: NodeJS.Signals | null; report?: WorkerReport }> {
  return new Promise((resolve, reject) => {
    const child = subject.startWorker({ [conformanceVariable]: JSON.stringify(job) });
    let text = "";
    child.stdout?.setEncoding("utf8").on("data", (part: string) => (text += part));
    child.on("error", reject);
    child.on("close", (_code, signal) => {
      const line = text.trim();
      resolve({ signal, ...(line !== "" && { report: JSON.parse(line) as WorkerReport }) });
    });
  });
}
