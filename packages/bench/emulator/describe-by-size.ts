import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createNonce, signV3 } from "acs-rpc/signature";
import { type InProcessTransport, inProcessTransport } from "cen-bwp-emulator";
import { key } from "./account.js";

/** The figures of one size, one line each as JSON. Run in a process of its own, as memory is one of them. */
const size = Number(process.argv[2]);
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
const heap = (): number => {
  collect();
  return process.memoryUsage().heapUsed;
};

const before = heap();
const from = performance.now();
const transport = inProcessTransport({
  accessKeys: [key],
  cens: Array.from({ length: Math.max(1, size / 10) }, (_, index) => `cen-${index}`),
  plans: Array.from({ length: size }, (_, index) => ({
    CenBandwidthPackageId: `cenbwp-${index}`,
    Name: `name-${index}`,
    // One of ten areas each, so that ten plans share a CEN.
    GeographicRegionAId: "china",
    GeographicRegionBId: `area-${index % 10}`,
    CenId: `cen-${Math.floor(index / 10)}`,
  })),
});
const seedMs = performance.now() - from;
const bytes = heap() - before;

const middle = Math.floor(size / 2);
const filters = {
  id: ["CenBandwidthPackageId", `cenbwp-${middle}`],
  cen: ["CenId", `cen-${Math.floor(middle / 10)}`],
  name: ["Name", `name-${middle}`],
} as const;

const micros: Record<string, number> = {};
for (const [filter, [Key, value]] of Object.entries(filters)) {
  const calls = filter === "name" && size > 1000 ? 60 : 3000;
  await time(transport, Key, value, Math.ceil(calls / 3));
  micros[filter] = await time(transport, Key, value, calls);
}
process.send?.({ size, seedMs, bytes, micros });

/** µs for each call, its signature made beforehand. */
async function time(
  { emulator, send }: InProcessTransport,
  Key: string,
  value: string,
  calls: number,
): Promise<number> {
  const { signal } = new AbortController();
  const requests = Array.from({ length: calls }, () => {
    const signed = signV3(
      {
        method: "POST",
        host: "bench",
        action: "DescribeCenBandwidthPackages",
        version: "2017-09-12",
        parameters: [
          ["Filter.1.Key", Key],
          ["Filter.1.Value.1", value],
        ],
      },
      key,
      { date: emulator.clock.now(), nonce: createNonce() },
    );
    const { headers, canonicalQuery } = signed;
    return { method: "POST", path: `/?${canonicalQuery}`, headers, signal };
  });
  const start = performance.now();
  for (const request of requests) {
    const { status, body } = await send(request);
    if (status !== 200 || !body.includes(`"TotalCount":${Key === "CenId" ? 10 : 1},`)) {
      throw new Error(body.slice(0, 400));
    }
  }
  return ((performance.now() - start) * 1000) / calls;
}
