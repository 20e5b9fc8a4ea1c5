import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { createCenBwpClient } from "cen-bwp-client";
import { fromSource } from "./support/from-source.js";
import { afterEach, expect, test } from "vitest";
import { run } from "../src/command/run.js";

const bin = fileURLToPath(new URL("../src/bin.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "emulator-"));
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

interface Ready {
  readonly endpoint: string;
  readonly adminEndpoint: string;
  readonly adminToken: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly region: string;
}

/** Starts the command as a process of its own and waits for its line. */
async function spawned(...args: readonly string[]): Promise<[ChildProcess, Ready]> {
  const source = [...fromSource, bin];
  const child = spawn(process.execPath, [...source, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
    cwd: fileURLToPath(new URL("..", import.meta.url)),
  });
  children.push(child);
  for await (const line of createInterface({ input: child.stdout })) {
    return [child, JSON.parse(line) as Ready];
  }
  throw new Error("The command ended without a line.");
}

function exit(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => child.once("exit", (code, signal) => resolve(signal ?? code)));
}

test("it prints one line, serves, and ends on SIGTERM", async () => {
  const file = join(folder, "s.yaml");
  writeFileSync(file, "cens: [cen-a]\nplans:\n  - CenBandwidthPackageId: cenbwp-1\n");
  const [child, ready] = await spawned("--port", "0", "--json", "--scenario", file);
  expect(Object.keys(ready)).toEqual([
    "endpoint",
    "adminEndpoint",
    "adminToken",
    "accessKeyId",
    "accessKeySecret",
    "region",
  ]);
  const client = createCenBwpClient({ endpoint: ready.endpoint, credentials: ready });
  expect(await client.describeCenBandwidthPackages()).toMatchObject({ TotalCount: 1 });
  const headers = { authorization: `Bearer ${ready.adminToken}` };
  const clock = await fetch(`${ready.adminEndpoint}/clock`, { headers });
  expect(await clock.json()).toMatchObject({ rate: 1 });
  const ended = exit(child);
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
  await client.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the command in this process; it is told to end at once. */
async function told(...args: readonly string[]): Promise<[number, string, string]> {
  let [out, err] = ["", ""];
  const code = await run(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    ended: (end) => end(),
  });
  return [code, out, err];
}

test("without --json it prints for people", async () => {
  const [code, out] = await told("--seed", "x", "--clock", "60");
  expect(code).toBe(0);
  expect(out).toMatch(/^service +http:\/\/127\.0\.0\.1:\d+\naccess key +emulator-[\da-f]+\n/);
  expect(out).toMatch(/status page +http:\/\/127\.0\.0\.1:\d+\/\?token=\S+\n/);
});

test("--https adds the certificate", async () => {
  const [, out] = await told("--https", "--json");
  const { endpoint, certificate } = JSON.parse(out) as Record<string, string>;
  expect(endpoint).toMatch(/^https:/);
  expect(certificate).toContain("BEGIN CERTIFICATE");
});

test("--help names every option", async () => {
  const [code, out] = await told("--help");
  expect(code).toBe(0);
  for (const name of ["port", "admin-port", "host", "https", "scenario", "clock", "seed", "json"]) {
    expect(out).toContain(`--${name}`);
  }
});

test.each([
  [["--port", "x"], "--port is x."],
  [["--admin-port", "65536"], "--admin-port is 65536."],
  [["--clock", "fast"], "--clock is fast."],
  [["--colour"], "Unknown option '--colour'"],
  [["--prot", "1"], "There is no --prot. Did you mean --port?"],
  [["--page-order", "2"], "--page-order is 2. Write stable, churning,"],
  [["--page-order", ""], "--page-order is . Write stable, churning,"],
  [["extra"], "Unexpected argument 'extra'"],
])("%j is a mistake", async (args, message) => {
  const [code, out, err] = await told(...args);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(message);
});

test.each([
  [["--host", "0.0.0.0"], "listens on this machine only"],
  [["--scenario", "none.yaml"], "none.yaml cannot be read (ENOENT)."],
])("%j cannot start", async (args, message) => {
  const [code, out, err] = await told(...args);
  expect([code, out]).toEqual([1, ""]);
  expect(err).toContain(message);
});

test("another host is listened on together with generated keys", async () => {
  const [code, out] = await told("--host", "0.0.0.0", "--generate-keys", "--json");
  expect(code).toBe(0);
  const { endpoint, adminEndpoint } = JSON.parse(out) as Record<string, string>;
  expect([endpoint, adminEndpoint]).toEqual([
    expect.stringMatching(/^http:\/\/0\.0\.0\.0:/),
    expect.stringMatching(/^http:\/\/127\.0\.0\.1:/),
  ]);
});
