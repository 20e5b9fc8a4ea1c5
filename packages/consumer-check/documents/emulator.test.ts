import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCenBwpClient } from "cen-bwp-client";
import { afterAll, expect, it } from "vitest";
import { parse } from "yaml";

import { read, root } from "../test/repository.js";
import { blocks } from "./blocks.js";
import { endServed, serve } from "./in-shell.js";
import { claim } from "./shell-lines.js";
import { transcripts } from "./transcripts.js";

const lines = claim(root, "emulator");
const folder = mkdtempSync(join(tmpdir(), "documents-"));
afterAll(() => {
  endServed();
  rmSync(folder, { recursive: true, force: true });
});

it("cen-bwp-emulator serves the scenario of its README until Ctrl-C", async () => {
  const readme = "packages/cen-bwp-emulator/README.md";
  const line = lines.take(/^cen-bwp-emulator /);
  const file = / --scenario (\S+)/.exec(line)?.[1] ?? "";
  const scenario =
    blocks.find(({ document, language }) => document === readme && language === "yaml")?.code ?? "";
  writeFileSync(join(folder, file), scenario);

  const emulator = serve(line, { cwd: folder });
  const [said] = await emulator.said(/^.*\n/);
  const ready = JSON.parse(said) as Readonly<Record<string, string>>;
  const members = Object.keys(ready).map((name) => JSON.stringify(name));
  expect(read(readme)).toContain(`\`{${members.join(", ")}}\``);

  const { now } = parse(scenario) as { readonly now: string };
  const client = createCenBwpClient({
    endpoint: ready["endpoint"] ?? "",
    credentials: {
      accessKeyId: ready["accessKeyId"] ?? "",
      accessKeySecret: ready["accessKeySecret"] ?? "",
    },
    now: () => Date.parse(now),
  });
  expect(await client.describeCenBandwidthPackages()).toMatchObject({ TotalCount: 1 });
  await client.close();
  expect(await emulator.interrupt()).toEqual({ code: 0, stdout: said });
});

it("cen-bwp emulator prints what its README shows, and has an account there", async () => {
  const shown = transcripts.find(({ line }) => line.startsWith("cen-bwp emulator "));
  // Another service may have the port that the README names.
  const emulator = serve((shown?.line ?? "").replace(/--port \d+/, "--port 0"));
  const [, endpoint = ""] = await emulator.said(/CEN_BWP_ENDPOINT=(\S+)\n/);
  const [, accessKeyId = ""] = await emulator.said(/ACCESS_KEY_ID=(\S+)\n/);
  const [, accessKeySecret = ""] = await emulator.said(/ACCESS_KEY_SECRET=(\S+)\n/);
  await emulator.said(/Ctrl-C.*\n/);
  const client = createCenBwpClient({ endpoint, credentials: { accessKeyId, accessKeySecret } });
  const { TotalCount } = await client.describeCenBandwidthPackages();
  await client.close();
  const { code, stdout } = await emulator.interrupt();
  const port = new URL(endpoint).port;
  expect([code, stdout]).toEqual([
    0,
    shown?.output
      .replace(`:${/--port (\d+)/.exec(shown.line)?.[1]}`, `:${port}`)
      .replace("ID=…", `ID=${accessKeyId}`)
      .replace("SECRET=…", `SECRET=${accessKeySecret}`),
  ]);
  expect(stdout).toContain(`${TotalCount} plans`);
});

it("no other line waits to be run", () => {
  expect(lines.left()).toEqual([]);
});
