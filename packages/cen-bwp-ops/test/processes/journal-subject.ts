import { startEmulator } from "cen-bwp-emulator";
import type { ConformanceSubject } from "../../src/conformance/index.js";
import { formatWireTime } from "../../src/index.js";
import { startNode } from "./start-node.js";

const CenBandwidthPackageId = "cenbwp-ours00000000000000";

/** The sqlite journal as a subject of the conformance suite: runs by hand, or from its queue. */
export const journalSubject: ConformanceSubject = subject(
  new URL("./journal-worker.ts", import.meta.url),
);
export const queueSubject: ConformanceSubject = subject(
  new URL("./queue-worker.ts", import.meta.url),
);

/** An engine that breaks its contract: the suite must notice. */
export const brokenSubject: ConformanceSubject = subject(
  new URL("./broken-worker.ts", import.meta.url),
);

function subject(worker: URL): ConformanceSubject {
  return {
    startService: () =>
      startEmulator({
        seed: 1,
        cens: ["cen-one00000000000000000"],
        plans: [{ CenBandwidthPackageId, Bandwidth: 10, CenId: "cen-one00000000000000000" }],
      }),
    input: (now) => ({
      CenBandwidthPackageId,
      Bandwidth: 40,
      EndTime: formatWireTime(Math.ceil(now / 60_000) * 60_000 + 6 * 3_600_000),
    }),
    startWorker: (environment) => startNode(worker, environment),
  };
}
