import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmulator, type RunningEmulator } from "cen-bwp-emulator";
import {
  createIdentityKey,
  restateServerBinary,
  type RunningServer,
  startServer,
} from "cen-bwp-restate/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type Ran, runMain } from "./run-main.js";

const missing = restateServerBinary() === undefined;
if (missing) console.log("skipped what needs @restatedev/restate-server: not installed here");

const CenId = "cen-one00000000000000000";
const CenBandwidthPackageId = "cenbwp-one00000000000000";

describe.skipIf(missing)("cen-bwp fleet", { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "cen-bwp-cli-fleet-"));
  const stop = new AbortController();
  const heard: string[] = [];
  const chat = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => void (body += chunk.toString()));
    request.on("end", () => {
      heard.push(body);
      response.end();
    });
  });
  let server: RunningServer;
  let emulator: RunningEmulator;
  let env: Record<string, string>;
  let serving: Promise<Ran>;
  let fleet: (command: string, ...args: readonly string[]) => Promise<Ran>;

  beforeAll(async () => {
    server = await startServer({ folder, identityKey: createIdentityKey() });
    await server.ready();
    emulator = await startEmulator({
      clock: "real",
      seed: 1,
      upgradeDelayMs: 0,
      cens: [CenId],
      plans: [{ CenBandwidthPackageId, Bandwidth: 10 }],
    });
    chat.listen(0, "127.0.0.1");
    await once(chat, "listening");
    const config = join(folder, "cen-bwp.yaml");
    const url = `http://127.0.0.1:${(chat.address() as AddressInfo).port}`;
    writeFileSync(config, `notifiers:\n  - { name: team, format: plain, url: "${url}" }\n`);
    env = {
      CEN_BWP_CONFIG: config,
      XDG_STATE_HOME: folder,
      CEN_BWP_ACME_ACCESS_KEY_ID: emulator.accessKeyId,
      CEN_BWP_ACME_ACCESS_KEY_SECRET: emulator.accessKeySecret,
    };
    const { ingress, admin, publicKey } = server;
    const where = ["--ingress", ingress, "--admin", admin, "--endpoint", emulator.endpoint];
    const how = ["--account", "acme", "--identity-key", publicKey, "--health", "127.0.0.1:0"];
    serving = runMain(["fleet", "serve", ...where, ...how], env, stop.signal);
    fleet = (command, ...args) => {
      const at = command === "list" ? ["--admin", admin] : ["--ingress", ingress];
      return runMain(["fleet", command, ...args, ...at], env);
    };
  }, 60_000);
  afterAll(async () => {
    stop.abort();
    chat.close();
    await emulator?.close();
    await server?.stop("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });

  it("carries out what is submitted, lists it, and cancels what waits", async () => {
    const input = { CenId, CenBandwidthPackageId };
    const submit = (id: string, more: object = {}, ...args: readonly string[]): Promise<Ran> => {
      const text = JSON.stringify({ ...input, ...more });
      return fleet("submit", "attach", "--input", text, "--account", "acme", "--id", id, ...args);
    };
    await until(async () => (await submit("one")).code === 0);
    const followed = await submit("one", {}, "--follow", "--query", "status.outcome.outcome");
    expect([followed.code, followed.stdout]).toEqual([0, '"attached"\n']);
    expect((await submit("one", { CenId: 7 })).code).toBe(2);
    const another = await submit("one", { timeoutMs: 1 });
    expect([another.code, another.stderr]).toEqual([
      5,
      expect.stringContaining("the id one stands for another request"),
    ]);

    expect((await submit("two", {}, "--at", "2099-01-01T00:00Z")).stdout).toBe("two\n");
    const open = await fleet("list", "--open", "-o", "csv");
    expect(open.stdout.split("\n").map((line) => line.split(",").slice(0, 4).join(","))).toEqual([
      "id,workflow,key,state",
      `two,attach,cen:acme/${CenId},waiting`,
      "",
    ]);
    const canceled = await fleet("cancel", "two", "one");
    expect([canceled.code, canceled.stdout]).toEqual([
      5,
      "two canceled\none left alone: it has begun, is over, or is unknown\n",
    ]);
    expect((await fleet("follow", "two", "--query", "state")).stdout).toBe('"canceled"\n');
    expect((await fleet("follow", "nothing")).code).toBe(2);
  });

  it("tells those whom the settings name, once for all rounds", async () => {
    const EndTime = `${new Date(Date.now() + 6 * 3_600_000).toISOString().slice(0, 17)}00Z`;
    const upgrade = { CenBandwidthPackageId, Bandwidth: 40, EndTime };
    const submitted = ["--input", JSON.stringify(upgrade), "--account", "acme", "--follow"];
    const ran = await fleet("submit", "tempUpgrade", ...submitted, "--query", "state");
    expect([ran.code, ran.stdout]).toEqual([0, '"ended"\n']);
    await until(async () => heard.length > 0);
    expect(heard.map((body) => (JSON.parse(body) as { event: string }).event)).toEqual([
      "effective",
    ]);
  });

  it("drains with Ctrl-C", async () => {
    stop.abort();
    const { code, stdout, stderr } = await serving;
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^serving at http:\/\/127\.0\.0\.1:\d+, registered with .*\nprobes and metrics at http:\/\/127\.0\.0\.1:\d+\n$/,
    );
    expect(stderr).toMatch(
      /attach one ended\ntempUpgrade \S+ ended\ndraining: nothing new is taken, what is under way ends\ndrained\n$/,
    );
  });
});

describe("cen-bwp fleet, used wrongly", () => {
  it.each([
    [["serve"], "without --identity-key a worker would run workflows for whoever calls"],
    [["serve", "--unsigned", "--listen", "9080"], "9080 is no address to listen on"],
    [["serve", "--unsigned", "--rate", "0"], "--rate 0 is no number above 0"],
    [
      ["serve", "--unsigned", "--listen", "0.0.0.0:0"],
      "without identity keys would run workflows for anybody",
    ],
    [["submit", "attach", "--input", "{"], "--input  is no JSON"],
    [["submit", "nothing", "--input", "{}"], "workflow: expected one of attach, tempUpgrade"],
    [["submit", "settleIntents", "--input", "{}", "--at", "tonight"], "--at tonight is no instant"],
  ])("%j", async (args, message) => {
    const { code, stdout, stderr } = await runMain(["fleet", ...args]);
    expect([code, stdout, stderr]).toEqual([2, "", expect.stringContaining(message)]);
  });

  it("with settings that name an emulator, does not go to the service instead", async () => {
    const folder = mkdtempSync(join(tmpdir(), "cen-bwp-cli-fleet-"));
    const config = join(folder, "cen-bwp.yaml");
    writeFileSync(config, "emulator: demo\n");
    const { code, stderr } = await runMain(["fleet", "serve", "--unsigned", "--config", config]);
    rmSync(folder, { recursive: true });
    expect([code, stderr]).toEqual([2, expect.stringContaining("`cen-bwp emulator`")]);
  });

  it("names the account whose keys are missing", async () => {
    const { code, stderr } = await runMain(["fleet", "serve", "--unsigned", "--account", "acme"]);
    expect([code, stderr]).toEqual([
      4,
      "cen-bwp: CEN_BWP_ACME_ACCESS_KEY_ID is not set; account acme needs it\n",
    ]);
  });
});

async function until(done: () => Promise<boolean>): Promise<void> {
  for (let n = 0; n < 100 && !(await done()); n++) {
    await new Promise((resolve) => void setTimeout(resolve, 100));
  }
}
