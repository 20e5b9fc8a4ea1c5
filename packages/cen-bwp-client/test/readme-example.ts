import { environmentCredentials, hasCode } from "acs-rpc";
import { createCenBwpClient, paginateDescribeCenBandwidthPackages } from "../src/index.js";

const client = createCenBwpClient({ credentials: environmentCredentials(), network: "public" });

export async function idlePlans(): Promise<readonly string[]> {
  const found: string[] = [];
  try {
    for await (const plan of paginateDescribeCenBandwidthPackages(client, {
      Filter: [{ Key: "Status", Value: ["Idle"] }],
    })) {
      found.push(`${plan.CenBandwidthPackageId}: ${plan.Bandwidth} Mbps`);
    }
  } catch (error) {
    if (!hasCode(error, "Unauthorized")) throw error;
    console.warn(`not allowed (request ${error.requestId})`);
  }
  return found;
}
