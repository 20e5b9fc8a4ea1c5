import { randomBytes } from "node:crypto";
import { startEmulator } from "cen-bwp-emulator";
import { formatWireTime } from "cen-bwp-ops";
import type { ConformanceSubject } from "cen-bwp-ops/conformance";
import { freePort } from "../../src/server/free-port.js";
import type { RestateJob } from "../processes/conformance-worker.js";
import { startNode } from "../processes/start-node.js";

/**
 * Restate as a subject of the conformance suite, for one case: its workers share a port, and since cases share a server and its intents, the
 * case has a plan of its own.
 */
export async function restateSubject(
  server: Omit<RestateJob, "port">,
): Promise<ConformanceSubject> {
  const port = await freePort();
  const CenBandwidthPackageId = `cenbwp-${randomBytes(9).toString("hex")}`;
  const CenId = "cen-one00000000000000000";
  return {
    startService: () =>
      startEmulator({
        seed: 1,
        // Its clock runs ahead of the server's, on which the watch on the end waits.
        now: Date.now(),
        cens: [CenId],
        plans: [{ CenBandwidthPackageId, Bandwidth: 10, CenId }],
      }),
    input: (now) => ({
      CenBandwidthPackageId,
      Bandwidth: 40,
      EndTime: formatWireTime(Math.ceil(now / 60_000) * 60_000 + 6 * 3_600_000),
    }),
    startWorker: (environment) =>
      startNode(new URL("../processes/conformance-worker.ts", import.meta.url), {
        ...environment,
        CEN_BWP_RESTATE: JSON.stringify({ ...server, port } satisfies RestateJob),
      }),
  };
}
