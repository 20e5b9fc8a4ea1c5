import { Client } from "@modelcontextprotocol/client";
import { ListToolsResultSchema, ToolSchema } from "@modelcontextprotocol/core";
import { InMemoryTransport } from "@modelcontextprotocol/server";
import { inProcessTransport } from "cen-bwp-emulator";
import { createCenBwpClient } from "cen-bwp-client";
import { expect, it } from "vitest";

import { tools } from "../src/index.js";
import { serve } from "./serve.js";

const cen = "cen-demo";
const plan = "cenbwp-demo";

/** A client of the protocol, and the emulated service its calls end in. */
async function connect(): Promise<{
  readonly mcp: Client;
  readonly transport: ReturnType<typeof inProcessTransport>;
}> {
  const transport = inProcessTransport({
    now: Date.UTC(2026, 0, 10, 12),
    cens: [cen],
    plans: [{ CenBandwidthPackageId: plan, CenId: cen, Bandwidth: 10 }],
  });
  const client = createCenBwpClient({
    transport,
    credentials: transport.emulator,
    now: transport.emulator.clock.now,
  });
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  const mcp = new Client({ name: "test", version: "1" });
  await Promise.all([serve(client).connect(ours), mcp.connect(theirs)]);
  return { mcp, transport };
}

it("says nothing the protocol's own schema does not know", () => {
  for (const tool of tools) expect(ToolSchema.strict().parse(tool)).toEqual(tool);
  expect(ListToolsResultSchema.parse({ tools })).toEqual({ tools });
});

it("is listed by a server and read by a client as it is", async () => {
  const { mcp } = await connect();
  expect((await mcp.listTools()).tools).toEqual(tools);
});

it("is carried out, with answers the client accepts by the output schema", async () => {
  const { mcp, transport } = await connect();
  const upgrade = await mcp.callTool({
    name: "TempUpgradeCenBandwidthPackageSpec",
    arguments: { CenBandwidthPackageId: plan, Bandwidth: 40, EndTime: "2026-01-10T18:00:00Z" },
  });
  expect(Object.keys(upgrade.structuredContent ?? {})).toEqual(["RequestId"]);
  transport.emulator.clock.advance(2 * 60_000);
  const shown = await mcp.callTool({
    name: "DescribeCenBandwidthPackages",
    arguments: { Filter: [{ Key: "CenId", Value: [cen] }] },
  });
  expect(shown.structuredContent).toMatchObject({
    CenBandwidthPackages: {
      CenBandwidthPackage: [{ CenBandwidthPackageId: plan, Bandwidth: 40 }],
    },
  });
  expect(transport.emulator.ledger.orders.length).toBe(1);
});

it("comes back as a failed tool when the service refuses", async () => {
  const { mcp } = await connect();
  const refused = await mcp.callTool({
    name: "AssociateCenBandwidthPackage",
    arguments: { CenId: cen, CenBandwidthPackageId: "cenbwp-of-nobody" },
  });
  expect(refused.isError).toBe(true);
});
