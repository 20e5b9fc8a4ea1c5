import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

import { runMain } from "./run-main.js";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const node = ["--import", "tsx", "--conditions=@cen-bwp/source"];

interface Running {
  readonly child: ReturnType<typeof spawn>;
  readonly printed: (wanted: RegExp) => Promise<string>;
  readonly ended: Promise<number | null>;
}

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): Running {
  const child = spawn(process.execPath, [...node, "packages/cen-bwp-cli/src/bin.ts", ...args], {
    cwd: root,
    env: { ...process.env, ...env },
  });
  let text = "";
  child.stdout.on("data", (chunk: Buffer) => void (text += chunk.toString()));
  const printed = (wanted: RegExp): Promise<string> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (wanted.test(text)) resolve(text);
      };
      child.stdout.on("data", look);
      child.on("close", () => resolve(text));
      look();
    });
  const ended = new Promise<number | null>((resolve) => void child.on("close", resolve));
  return { child, printed, ended };
}

describe("cen-bwp emulator", () => {
  it("gives what another terminal needs, serves it, and ends with Ctrl-C", async () => {
    const emulator = start(["emulator", "--port", "0"]);
    const shown = await emulator.printed(/Ctrl-C/);
    const env = Object.fromEntries(
      [...shown.matchAll(/^export (\w+)=(.+)$/gm)].map(([, name, value]) => [name, value]),
    ) as Record<string, string>;
    expect(Object.keys(env)).toEqual([
      "CEN_BWP_ENDPOINT",
      "ALIBABA_CLOUD_ACCESS_KEY_ID",
      "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
    ]);
    const listed = start(["plans", "list", "--query", "length(plans)"], env);
    expect(await listed.printed(/\n/)).toBe("13\n");
    expect(await listed.ended).toBe(0);
    const wrong = { ...env, ALIBABA_CLOUD_ACCESS_KEY_SECRET: "wrong" };
    expect(await start(["plans", "list"], wrong).ended).toBe(4);
    emulator.child.kill("SIGINT");
    expect(await emulator.ended).toBe(0);
  });
});

describe("a reader that is gone", () => {
  const upgrade = ["upgrade", "cenbwp-cn-eu", "--bandwidth", "40", "--end", "2026-11-23T15:00Z"];

  it("is no failure", async () => {
    const { child, ended } = start(["plans", "list", "--emulator", "--watch", "1"]);
    child.stdout?.destroy();
    expect(await ended).toBe(0);
  });

  it("does not hide that an order is undecided, nor stop its settling", async () => {
    const { child, ended } = start([...upgrade, "--emulator", "order-lost", "--yes", "--explain"]);
    child.stdout?.destroy();
    child.stderr?.destroy();
    expect(await ended).toBe(7);
  });
});

it("a journal that cannot be made is one message, and nothing is ordered", async () => {
  const inAFile = join(fileURLToPath(import.meta.url), "journal.db");
  const { code, stdout, stderr } = await runMain([
    "intents",
    "settle",
    "--emulator",
    "--journal",
    inAFile,
  ]);
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(
    /^cen-bwp: the journal's folder .+ cannot be made \(.+\); nothing was sent\. .+\n$/,
  );
});

it.runIf(existsSync("/dev/full"))("a full disk under stdout is one message", async () => {
  const full = openSync("/dev/full", "w");
  const child = spawn(
    process.execPath,
    [...node, "packages/cen-bwp-cli/src/bin.ts", "plans", "list", "--emulator"],
    {
      cwd: root,
      stdio: ["ignore", full, "pipe"],
    },
  );
  let told = "";
  child.stderr?.on("data", (chunk: Buffer) => void (told += chunk.toString()));
  const code = await new Promise((resolve) => void child.on("close", resolve));
  closeSync(full);
  expect([code, told]).toEqual([
    1,
    "cen-bwp: stdout cannot be written: ENOSPC: no space left on device, write\n",
  ]);
});
