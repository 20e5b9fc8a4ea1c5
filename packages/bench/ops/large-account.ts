import type { BandwidthPackage } from "cen-bwp-client";
import { buildCoverage, coverage, listPlans, type OpsContext, systemClock } from "cen-bwp-ops";
import { percentile } from "./percentile.js";

const areas = ["china", "asia-pacific", "europe", "north-america", "australia", "middle-east"];

function plans(count: number): readonly BandwidthPackage[] {
  return Array.from({ length: count }, (_, n) => ({
    CenBandwidthPackageId: `cenbwp-${String(n).padStart(6, "0")}`,
    GeographicRegionAId: areas[n % 6] ?? "",
    GeographicRegionBId: areas[Math.floor(n / 6) % 6] ?? "",
    Bandwidth: 2 + (n % 100),
    BusinessStatus: "Normal",
    Status: n % 3 === 0 ? "Idle" : "InUse",
    ExpiredTime: "2030-06-01T16:00Z",
    HasReservationData: "false",
    ...(n % 3 !== 0 && { CenIds: { CenId: [`cen-${n % 40}`] } }),
  }));
}

// Pages out of an array, so that only our own work is measured.
function context(all: readonly BandwidthPackage[]): OpsContext {
  const never = (): never => {
    throw new Error("only reads here");
  };
  return {
    clock: systemClock,
    client: {
      associateCenBandwidthPackage: never,
      tempUpgradeCenBandwidthPackageSpec: never,
      describeCenBandwidthPackages: async ({ PageNumber = 1, PageSize = 10 } = {}) => ({
        TotalCount: all.length,
        PageNumber,
        PageSize,
        CenBandwidthPackages: {
          CenBandwidthPackage: all.slice((PageNumber - 1) * PageSize, PageNumber * PageSize),
        },
      }),
    },
  };
}

/** Coverage over 10,000 plans: time and memory. */
export async function coverageCost(): Promise<void> {
  const account = context(plans(10_000));
  const list = await listPlans(account);
  const whole: number[] = [];
  const layout: number[] = [];
  for (let n = 0; n < 15; n++) {
    let began = performance.now();
    await coverage(account);
    whole.push(performance.now() - began);
    began = performance.now();
    buildCoverage(list);
    layout.push(performance.now() - began);
  }
  const before = await heapUsed();
  const kept = await coverage(account);
  const megabytes = ((await heapUsed()) - before) / 2 ** 20;
  const ms = (values: readonly number[]): string => percentile(values, 0.5).toFixed(0);
  console.log(
    `coverage of 10,000 plans: p50 ${ms(whole)} ms read twice, parsed and laid out, ` +
      `of which layout ${ms(layout)} ms; ${megabytes.toFixed(1)} MB kept for ${kept.pairs.length} pairs`,
  );
}

// After a turn of the event loop, so that no frame on the stack holds on to what is done with.
async function heapUsed(): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 20));
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** What the double sweep costs while nothing changes. */
export async function sweepCost(): Promise<void> {
  for (const count of [50, 51, 300, 10_000]) {
    const { calls, sweeps } = await listPlans(context(plans(count)));
    const pages = Math.ceil(count / 50);
    console.log(
      `sweep without churn, ${String(count).padStart(6)} plans: ${calls} calls in ${sweeps} sweeps, ` +
        `${(calls / pages).toFixed(1)} x the ${pages} pages`,
    );
  }
}
