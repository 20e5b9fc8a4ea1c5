import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmulator } from "cen-bwp-emulator";
import { afterEach, beforeEach, expect, it } from "vitest";

import { demoCens, demoPlans } from "../src/demo/demo-account.js";
import { runMain } from "./run-main.js";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "cen-bwp-"))));
afterEach(() => rmSync(folder, { recursive: true }));

/** A chat that keeps what it is sent, and refuses as long as `down` is set. */
async function chat(): Promise<{
  readonly url: string;
  readonly heard: unknown[];
  readonly state: { down: boolean };
  close(): void;
}> {
  const heard: unknown[] = [];
  const state = { down: false };
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => void (body += chunk.toString()));
    request.on("end", () => {
      if (state.down) {
        response.statusCode = 503;
        response.end();
        return;
      }
      heard.push(JSON.parse(body));
      response.end('{"errcode":0}');
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, heard, state, close: () => void server.close() };
}

it("tells those of the configuration, and what could not be delivered with the next command", async () => {
  const team = await chat();
  const night = await chat();
  const emulator = await startEmulator({
    cens: demoCens,
    plans: demoPlans,
    clock: "real",
    upgradeDelayMs: 0,
  });
  const config = join(folder, "cen-bwp.yaml");
  writeFileSync(
    config,
    `notifiers:
  - { name: team, format: slack, urlFrom: TEAM }
  - { name: night, format: dingtalk, urlFrom: NIGHT }
  - { name: ended, format: plain, url: "${team.url}", events: [restored] }
  - { name: unset, format: feishu, urlFrom: UNSET }
`,
  );
  const env = {
    ALIBABA_CLOUD_ACCESS_KEY_ID: emulator.accessKeyId,
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: emulator.accessKeySecret,
    CEN_BWP_CONFIG: config,
    XDG_STATE_HOME: folder,
    TEAM: team.url,
    NIGHT: night.url,
  };
  const end = `${new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 16)}Z`;
  const order = (plan: string): ReturnType<typeof runMain> => {
    const wish = ["upgrade", plan, "--bandwidth", "60", "--end", end, "--yes"];
    return runMain([...wish, "--endpoint", emulator.endpoint], env);
  };

  night.state.down = true;
  const first = await order("cenbwp-cn-eu");
  expect([first.code, first.stderr.split("\n")]).toEqual([
    0,
    [
      "note: unset is not told: UNSET is not set",
      "note: 1 notice for night could not be delivered; the next command tries again",
      "",
    ],
  ]);
  const told = (plan: string): unknown => expect.stringContaining(plan) as unknown;
  expect(team.heard).toEqual([{ text: told("cenbwp-cn-eu") }]);
  expect(night.heard).toEqual([]);

  night.state.down = false;
  await order("cenbwp-cn-na");
  expect(team.heard).toEqual([{ text: told("cenbwp-cn-eu") }, { text: told("cenbwp-cn-na") }]);
  expect(night.heard).toEqual([
    { msgtype: "text", text: { content: told("cenbwp-cn-eu") } },
    { msgtype: "text", text: { content: told("cenbwp-cn-na") } },
  ]);
  await emulator.close();
  team.close();
  night.close();
});

it("refuses an address that is none without showing it", async () => {
  const config = join(folder, "cen-bwp.yaml");
  writeFileSync(config, "\nnotifiers:\n  - { name: team, format: slack, url: hooks/secret }\n");
  const args = ["upgrade", "cenbwp-1", "--bandwidth", "40", "--end", "2030-01-01T00:00Z", "--yes"];
  expect(await runMain([...args, "--config", config], { XDG_STATE_HOME: folder })).toEqual({
    code: 2,
    stdout: "",
    stderr: `cen-bwp: ${config}:3: notifiers[0]: expected an http or https address; it is not shown, because it may be a secret\n`,
  });
});

it("wakes nobody for an emulated account, and says who would be told", async () => {
  const config = join(folder, "cen-bwp.yaml");
  writeFileSync(config, "notifiers:\n  - { name: team, format: slack, urlFrom: TEAM }\n");
  const args = ["upgrade", "cenbwp-cn-eu", "--bandwidth", "40", "--end", "2026-11-23T15:00Z"];
  const { stderr } = await runMain([...args, "--yes", "--emulator", "--config", config]);
  expect(stderr).toMatch(/^would tell team \(effective\): .*cenbwp-cn-eu.*\n$/);
});
