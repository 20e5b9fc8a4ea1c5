import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatWireTime } from "cen-bwp-ops";
import { restateServerBinary } from "cen-bwp-restate/server";
import { afterAll, describe, expect, it } from "vitest";

import { freePorts } from "../rehearse/free-ports.js";
import { root } from "../test/repository.js";
import { endServed, inShell, serve, type Served } from "./in-shell.js";
import { claim, fill } from "./shell-lines.js";

const missing = restateServerBinary() === undefined;
if (missing) console.log("skipped the fleet's lines: no Restate server for this platform here");

const lines = claim(root, "fleet");
const folder = mkdtempSync(join(tmpdir(), "documents-"));
afterAll(() => {
  endServed();
  rmSync(folder, { recursive: true, force: true });
});

/** Options that keep servers away from those of others on this machine. */
async function elsewhere(name: string, nodes: number): Promise<string> {
  // Each node takes the ports after those of the one before.
  const first = await freePorts(3 * nodes);
  const ports = ["ingress", "admin", "node"].map((port, at) => `--${port} ${first + at * nodes}`);
  return ` --folder ${join(folder, name)} ${ports.join(" ")}`;
}

/** The variables that a command prints for another terminal. */
async function exported(served: Served): Promise<Readonly<Record<string, string>>> {
  const { input } = await served.said(/Ctrl-C.*\n/);
  return Object.fromEntries(
    [...input.matchAll(/^export (\w+)=(.*)$/gm)].map(([, name, value]) => [name, value]),
  );
}

describe.skipIf(missing)("the fleet of the README", { timeout: 60_000 }, () => {
  it("carries out what is submitted, as its lines say", async () => {
    const account = join(folder, "account.yaml");
    writeFileSync(
      account,
      "cens: [cen-1]\nupgradeDelayMs: 3000\nplans: [{ CenBandwidthPackageId: cenbwp-cn-eu, CenId: cen-1, Bandwidth: 20 }]\n",
    );
    const emulator = serve(`cen-bwp emulator ${account} --port 0`);
    const server = serve(lines.take(/ server$/) + (await elsewhere("one", 1)));
    const env = {
      ...(await exported(emulator)),
      ...(await exported(server)),
      XDG_STATE_HOME: folder,
    };
    const worker = serve(lines.take(/ fleet serve$/), { cwd: folder, env });
    await worker.said(/^serving at /);
    const words = {
      "2026-12-01T18:00:00Z": formatWireTime(
        Math.ceil(Date.now() / 60_000) * 60_000 + 6 * 3_600_000,
      ),
    };
    const run = async (line: string, id = ""): Promise<string> => {
      const at = fill(line, { ...words, "tempUpgrade:970af541-29f2-4ffb-abe0-40f808889aac": id });
      const { code, stdout, stderr } = await inShell(at, { cwd: folder, env });
      expect([line, code, code === 0 ? "" : stderr]).toEqual([line, 0, ""]);
      return stdout;
    };
    const submit = lines.take(/ fleet submit /);
    const first = (await run(submit)).trim();
    // Of the same plan, so it waits.
    const second = (await run(submit)).trim();
    expect([first, second]).toEqual([
      expect.stringMatching(/^tempUpgrade:[\da-f-]{36}$/),
      expect.stringMatching(/^tempUpgrade:[\da-f-]{36}$/),
    ]);
    const open = await run(lines.take(/ fleet list /));
    expect([open.includes(first), open.includes(second)]).toEqual([true, true]);
    expect(await run(lines.take(/ fleet cancel /), second)).toBe(`${second} canceled\n`);
    expect(await run(lines.take(/ fleet follow /), first)).toContain("upgraded");
    expect(await worker.interrupt()).toMatchObject({ code: 0 });
    expect(await server.interrupt()).toMatchObject({ code: 0 });
    expect(await emulator.interrupt()).toMatchObject({ code: 0 });
  });

  it("has three servers that are one, if asked for", async () => {
    const cluster = serve(lines.take(/ server --nodes 3$/) + (await elsewhere("three", 3)));
    const { CEN_BWP_INGRESS = "" } = await exported(cluster);
    const health = CEN_BWP_INGRESS.split(",").map(async (ingress) => {
      const { status } = await fetch(`${ingress}/restate/health`);
      return status;
    });
    expect(await Promise.all(health)).toEqual([200, 200, 200]);
    expect(await cluster.interrupt()).toMatchObject({ code: 0 });
  });

  it("has no other line", () => {
    expect(lines.left()).toEqual([]);
  });
});
