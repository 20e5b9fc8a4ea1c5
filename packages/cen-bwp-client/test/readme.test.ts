import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { expect, it, vi } from "vitest";

import { createCenBwpClient } from "../src/index.js";
import { isInEffect } from "./readme-upgrade.js";
import { policy } from "./readme-policy.js";

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");
const readme = read("../README.md");
const example = (file: string): string =>
  `\`\`\`ts\n${read(file).replace('"../src/index.js"', '"cen-bwp-client"')}\`\`\``;

/** A service that answers every call with one plan. */
async function service(plan: object): Promise<{ endpoint: string; close: () => void }> {
  const server = createServer((_, response) => {
    const answer = { TotalCount: 1, CenBandwidthPackages: { CenBandwidthPackage: [plan] } };
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  return { endpoint: `http://127.0.0.1:${port}`, close: () => void server.close() };
}

it("lists the idle plans as the README shows", async () => {
  expect(readme).toContain(example("./readme-example.ts"));
  const { endpoint, close } = await service({ CenBandwidthPackageId: "cenbwp-1", Bandwidth: 20 });
  vi.stubEnv("ALIBABA_CLOUD_ACCESS_KEY_ID", "id");
  vi.stubEnv("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "secret");
  vi.doMock("../src/index.js", async (original) => {
    const real = await original<typeof import("../src/index.js")>();
    const config = { endpoint };
    return {
      ...real,
      createCenBwpClient: (given: Parameters<typeof createCenBwpClient>[0]) =>
        real.createCenBwpClient({ ...given, ...config }),
    };
  });
  const { idlePlans } = await import("./readme-example.js");
  expect(await idlePlans()).toEqual(["cenbwp-1: 20 Mbps"]);
  vi.doUnmock("../src/index.js");
  vi.unstubAllEnvs();
  close();
});

it("sees an upgrade in effect as the README shows", async () => {
  expect(readme).toContain(example("./readme-upgrade.ts"));
  const { endpoint, close } = await service({ Bandwidth: 20 });
  const credentials = { accessKeyId: "id", accessKeySecret: "secret" };
  const client = createCenBwpClient({ endpoint, credentials });
  const order = { CenBandwidthPackageId: "cenbwp-1", EndTime: "2030-01-01T00:00:00Z" };
  expect(await isInEffect(client, { ...order, Bandwidth: 20 })).toBe(true);
  expect(await isInEffect(client, { ...order, Bandwidth: 30 })).toBe(false);
  await client.close();
  close();
});

it("prints the policy of the README", () => {
  expect(readme).toContain(example("./readme-policy.ts"));
  expect(JSON.parse(policy)).toMatchObject({ Version: "1", Statement: [{}, {}, {}] });
});
