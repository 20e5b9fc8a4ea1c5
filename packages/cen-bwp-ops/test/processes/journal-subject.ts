import { startEmulator } from "cen-bwp-emulator";
import type { ConformanceSubject } from "../../src/conformance/index.js";
import { formatWireTime } from "../../src/index.js";
import { startNode } from "./start-node.js";

const CenBandwidthPackageId = "cenbwp-ours00000000000000";

/** The sqlite journal as a subject of the conformance suite. */
export const journalSubject: ConformanceSubject = {
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
  startWorker: (environment) =>
    startNode(new URL("./journal-worker.ts", import.meta.url), environment),
};
