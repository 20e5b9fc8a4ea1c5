import { Server } from "@modelcontextprotocol/server";
import type { CenBwpClient } from "cen-bwp-client";
import { tools } from "../src/index.js";

/** A server that lists the three operations and carries them out with a client. */
export function serve(client: CenBwpClient): Server {
  const calls: Readonly<Record<string, (input: never) => Promise<object>>> = {
    AssociateCenBandwidthPackage: client.associateCenBandwidthPackage,
    DescribeCenBandwidthPackages: client.describeCenBandwidthPackages,
    TempUpgradeCenBandwidthPackageSpec: client.tempUpgradeCenBandwidthPackageSpec,
  };
  const server = new Server({ name: "cen-bwp", version: "0.1.0" }, { capabilities: { tools: {} } });
  server.setRequestHandler("tools/list", () => ({ tools: [...tools] }));
  server.setRequestHandler("tools/call", async ({ params }) => {
    const call = calls[params.name];
    if (call === undefined) throw new Error(`there is no tool ${params.name}`);
    try {
      const answer = { ...(await call((params.arguments ?? {}) as never)) };
      return {
        content: [{ type: "text", text: JSON.stringify(answer) }],
        structuredContent: answer,
      };
    } catch (error) {
      return { isError: true, content: [{ type: "text", text: String(error) }] };
    }
  });
  return server;
}
