import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

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

it("a reader that has seen enough is no failure", async () => {
  const { child, ended } = start(["plans", "list", "--emulator"]);
  child.stdout?.destroy();
  expect(await ended).toBe(0);
});
