import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));

interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command from source, in a process of its own, with its output in a pipe. */
function cenBwp(...args: readonly string[]): Promise<Ran> {
  const node = ["--import", "tsx", "--conditions=@cen-bwp/source"];
  const child = spawn(process.execPath, [...node, "packages/cen-bwp-cli/src/bin.ts", ...args], {
    cwd: root,
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => void (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => void (stderr += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

describe("cen-bwp demo", () => {
  it("prints what the README shows, plain on a pipe", async () => {
    const shown =
      /<!-- demo -->\n+```\n([\s\S]*?)```/.exec(readFileSync(`${root}/README.md`, "utf8"))?.[1] ??
      "";
    const anyPort = (text: string): string => text.replace(/127\.0\.0\.1:\d+/, "127.0.0.1:PORT");
    const { code, stdout, stderr } = await cenBwp("demo");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    // The README's block begins with the lines of `pnpm start` before the demo.
    expect(anyPort(shown).slice(anyPort(shown).indexOf("account"))).toBe(anyPort(stdout));
  });

  it("says that a port is taken, and what to do", async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => void taken.listen(0, "127.0.0.1", resolve));
    const { port } = taken.address() as AddressInfo;
    const ran = await cenBwp("demo", "--port", String(port));
    await new Promise((resolve) => void taken.close(resolve));
    expect([ran.code, ran.stdout]).toEqual([1, ""]);
    expect(ran.stderr).toMatch(new RegExp(`^cen-bwp: .*\\b${port}\\b.*\\n$`));
  });
});

describe("wrong usage", () => {
  it.each([
    [
      ["demo", "--port", "http"],
      "cen-bwp: --port http is no port; give a number from 0 to 65535\n",
    ],
    [
      ["demo", "--port", "70000"],
      "cen-bwp: --port 70000 is no port; give a number from 0 to 65535\n",
    ],
    [["dmeo"], "error: unknown command 'dmeo'\n(Did you mean demo?)\n"],
    [["demo", "--prot", "1"], "error: unknown option '--prot'\n(Did you mean --port?)\n"],
  ])("%j ends with 2 and one message", async (args, message) => {
    expect(await cenBwp(...args)).toEqual({ code: 2, stdout: "", stderr: message });
  });

  it("help is no mistake", async () => {
    const { code, stdout } = await cenBwp("demo", "--help");
    expect(code).toBe(0);
    expect(stdout).toContain("$ cen-bwp demo --port 8080");
  });
});
