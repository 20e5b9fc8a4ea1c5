import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire, stripTypeScriptTypes } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { startEmulator } from "cen-bwp-emulator";
import { formatWireTime } from "cen-bwp-ops";
import { expect, it } from "vitest";

import { serverMissing } from "./support/server-missing.js";
import { superviseServer } from "./support/supervised-server.js";

const CenId = "cen-readme00000000000000";
const CenBandwidthPackageId = "cenbwp-readme0000000000";
const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const [example = ""] = [...readme.matchAll(/```ts\n([^]*?)```/g)].map(([, code = ""]) => code);

it.skipIf(serverMissing)("the example of the README upgrades a plan by one order", async () => {
  const server = await superviseServer();
  const emulator = await startEmulator({
    clock: "real",
    upgradeDelayMs: 200,
    cens: [CenId],
    plans: [{ CenBandwidthPackageId, Bandwidth: 10, CenId }],
  });
  try {
    const { ingress, admin, publicKey } = server;
    const { endpoint, accessKeyId, accessKeySecret } = emulator;
    const EndTime = formatWireTime(Math.ceil(Date.now() / 60_000) * 60_000 + 6 * 3_600_000);
    const given = {
      endpoint,
      credentials: { accessKeyId, accessKeySecret },
      input: { CenBandwidthPackageId, Bandwidth: 40, EndTime },
    };
    const before = Object.entries(given)
      .map(([name, value]) => `const ${name} = ${JSON.stringify(value)};`)
      .join("\n");
    // The example has the ports a server takes by default; this one has others.
    const there = example
      .replace("http://127.0.0.1:8080", ingress)
      .replace("http://127.0.0.1:9070", admin);
    const after = "console.log(JSON.stringify(run?.status));";
    const printed = await run(`${before}\n${there}\n${after}`, publicKey);
    expect(JSON.parse(printed)).toMatchObject({
      state: "ended",
      outcome: { outcome: "upgraded", sent: 1 },
    });
    expect(emulator.plan(CenBandwidthPackageId)).toMatchObject({ Bandwidth: 40 });
  } finally {
    await emulator.close();
    await server.close();
  }
});

/** Runs a module in a process of its own and gives what it prints. */
async function run(code: string, publicKey: string): Promise<string> {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
  const args = ["--import", tsx, "--conditions=@cen-bwp/source", "--input-type=module", "--eval"];
  const cwd = fileURLToPath(new URL("..", import.meta.url));
  const env = { ...process.env, NODE_OPTIONS: "", CEN_BWP_IDENTITY_KEY: publicKey };
  const module = stripTypeScriptTypes(code);
  const { stdout } = await promisify(execFile)(process.execPath, [...args, module], { cwd, env });
  return stdout;
}
