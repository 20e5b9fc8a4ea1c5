import { fork } from "node:child_process";
import { bundled } from "./bundle.js";
import { type Child, started } from "./child.js";
import { send, signedRequests } from "./load.js";

// Many short rounds in turn: what else the machine does then falls on both alike.
const rounds = Number(process.env["ROUNDS"] ?? 40);
const perRound = 1000;
/** Rounds that are not counted, until the code is compiled. */
const warmUp = 12;
const connections = 16;

interface Cell {
  readonly perSecond: number;
  readonly cpuMicros: number;
}

interface Sized {
  readonly size: number;
  readonly seedMs: number;
  readonly bytes: number;
  readonly micros: Readonly<Record<"id" | "cen" | "name", number>>;
}

const files = {
  emulator: await bundled(new URL("./serve-emulator.ts", import.meta.url)),
  bare: await bundled(new URL("./serve-bare.ts", import.meta.url)),
  sizes: await bundled(new URL("./describe-by-size.ts", import.meta.url)),
};

await startUp();
await throughput();
await sizes();

async function startUp(): Promise<void> {
  const own: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < 9; round++) {
    for (const [list, file] of [
      [own, files.emulator],
      [bare, files.bare],
    ] as const) {
      const child = await started(file);
      list.push(child.startMs);
      child.stop();
    }
  }
  const [a, b] = [median(own), median(bare)];
  console.log(
    `start to listening, process included: emulator ${a.toFixed(0)} ms, bare node:http ${b.toFixed(0)} ms (+${(a - b).toFixed(0)} ms)`,
  );
}

async function throughput(): Promise<void> {
  const emulator = await started(files.emulator);
  const bare = await started(files.bare, [await sampleBody(emulator)]);
  const cells: Record<"emulator" | "bare", Cell[]> = { emulator: [], bare: [] };
  for (let round = 1 - warmUp; round <= rounds; round++) {
    const order =
      round % 2 === 0 ? (["bare", "emulator"] as const) : (["emulator", "bare"] as const);
    for (const name of order) {
      const cell = await measure(name === "bare" ? bare : emulator);
      if (round > 0) cells[name].push(cell);
    }
  }
  emulator.stop();
  bare.stop();
  const ratios = (of: (cell: Cell) => number): number =>
    median(cells.emulator.map((cell, round) => of(cell) / of(cells.bare[round] as Cell)));
  for (const name of ["emulator", "bare"] as const) {
    const perSecond = median(cells[name].map((cell) => cell.perSecond));
    const cpu = median(cells[name].map((cell) => cell.cpuMicros));
    console.log(
      `${name.padEnd(8)} ${perSecond.toFixed(0)} requests/s, ${cpu.toFixed(1)} µs CPU for each`,
    );
  }
  console.log(
    `emulator to bare: requests/s ${ratios((cell) => cell.perSecond).toFixed(2)} (bar 0.8), CPU ${ratios((cell) => cell.cpuMicros).toFixed(2)}`,
  );
}

/** What the emulator answers, for the bare server to answer the same. */
async function sampleBody({ port }: Child): Promise<string> {
  const [request] = signedRequests(1, port);
  const head = String(request).split("\r\n");
  const path = head[0]?.split(" ")[1] ?? "/";
  const headers = head
    .slice(1)
    .filter((line) => line.includes(": ") && !/^(host|content-length):/i.test(line))
    .map((line) => line.split(": ", 2) as [string, string]);
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method: "POST", headers });
  if (response.status !== 200) throw new Error(await response.text());
  return response.text();
}

async function measure(child: Child): Promise<Cell> {
  const requests = signedRequests(perRound, child.port);
  const before = await child.cpu();
  const ms = await send(requests, child.port, connections);
  const cpu = (await child.cpu()) - before;
  return { perSecond: (perRound * 1000) / ms, cpuMicros: cpu / perRound };
}

async function sizes(): Promise<void> {
  const results: Sized[] = [];
  for (const size of [10, 1_000, 100_000]) {
    const child = fork(files.sizes, [String(size)], { execArgv: [], stdio: "inherit" });
    results.push(
      await new Promise<Sized>((resolve) =>
        child.once("message", (sized) => resolve(sized as Sized)),
      ),
    );
  }
  const [first] = results;
  for (const { size, seedMs, bytes, micros } of results) {
    const filters = (["id", "cen", "name"] as const).map(
      (name) =>
        `${name} ${micros[name].toFixed(1)} µs (${(micros[name] / (first?.micros[name] ?? 1)).toFixed(1)}x)`,
    );
    console.log(
      `${size} plans: ${(bytes / 1e6).toFixed(1)} MB, ${(bytes / size / 1000).toFixed(1)} KB each, seeded in ${seedMs.toFixed(0)} ms; Describe in process, signature verified: ${filters.join(", ")}`,
    );
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
