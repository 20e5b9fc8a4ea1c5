import { createCenBwpClient } from "cen-bwp-client";
import { type Contender, KEYS, request } from "./contender.js";

/** The client of this repository, as built and published. */
export function ours(endpoint: string): Contender {
  const client = createCenBwpClient({ endpoint, credentials: KEYS });
  return { call: (pageSize) => client.describeCenBandwidthPackages(request(pageSize)) };
}
