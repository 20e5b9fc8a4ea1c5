import { describe, expect, it } from "vitest";
import { type CenBwpApi, listPlans } from "../src/index.js";
import { fakeClock } from "./fake-clock.js";
import { fakeCen, refused, serverError, start, throttled, wirePlan } from "./fake-cen.js";

const ids = (count: number): string[] =>
  Array.from({ length: count }, (_, n) => `cenbwp-${String(n).padStart(4, "0")}`);
const plans = (count: number) => ids(count).map((id) => wirePlan(id));

/** A listing in a fixed order whose elements come and go between calls. */
function shiftingCen(first: readonly string[], change: (call: number, set: string[]) => void) {
  const clock = fakeClock(start);
  const set = [...first];
  let calls = 0;
  const describeCenBandwidthPackages: CenBwpApi["describeCenBandwidthPackages"] = async (
    request = {},
  ) => {
    calls += 1;
    change(calls, set);
    const { PageNumber = 1, PageSize = 10, Filter } = request;
    const wanted = Filter?.[0]?.Value;
    const matching = wanted ? set.filter((id) => wanted.includes(id)) : set;
    return {
      TotalCount: matching.length,
      PageSize,
      PageNumber,
      CenBandwidthPackages: {
        CenBandwidthPackage: matching
          .slice((PageNumber - 1) * PageSize, PageNumber * PageSize)
          .map((id) => wirePlan(id)),
      },
    };
  };
  const unused = () => Promise.reject(new Error("not part of listing"));
  const client: CenBwpApi = {
    describeCenBandwidthPackages,
    associateCenBandwidthPackage: unused,
    tempUpgradeCenBandwidthPackageSpec: unused,
  };
  return { client, clock };
}

describe("listPlans", () => {
  it.each([
    [0, 1, 1],
    [50, 1, 1],
    [51, 4, 2],
    [120, 6, 2],
  ])("reads %i plans in %i calls, %i sweeps", async (count, calls, sweeps) => {
    const cen = fakeCen(plans(count));
    const list = await listPlans(cen);
    expect(list.plans.map(({ id }) => id)).toEqual(ids(count));
    expect(list).toMatchObject({ calls, sweeps, unstable: false, unreadable: [] });
    expect(cen.calls.describe).toBe(calls);
  });

  it("misses nothing when a plan before the cursor vanishes in mid-sweep", async () => {
    // Between page 1 and page 2 everything moves up by one: a plain sweep would skip cenbwp-0050.
    const cen = shiftingCen(ids(100), (call, set) => {
      if (call === 2) set.shift();
    });
    const list = await listPlans(cen);
    expect(list.plans.map(({ id }) => id)).toEqual(ids(100).slice(1));
    expect(list).toMatchObject({ unstable: false, sweeps: 3 });
  });

  it("is not fooled by one plan vanishing and another coming, the total staying equal", async () => {
    const cen = shiftingCen(ids(100), (call, set) => {
      if (call !== 2) return;
      set.shift();
      set.push("cenbwp-9999");
    });
    const list = await listPlans(cen);
    expect(list.plans.map(({ id }) => id)).toEqual([...ids(100).slice(1), "cenbwp-9999"]);
    expect(list.unstable).toBe(false);
  });

  it("gives up after eight sweeps: the union, looked up by id, flagged", async () => {
    // One plan goes and one comes at every call, for ever.
    let next = 1000;
    const cen = shiftingCen(ids(60), (_call, set) => {
      set.splice(30, 1);
      set.push(`cenbwp-${next++}`);
    });
    const list = await listPlans(cen);
    expect(list).toMatchObject({ unstable: true, sweeps: 8 });
    const stable = ids(60).slice(0, 30);
    expect(list.plans.map(({ id }) => id).filter((id) => stable.includes(id))).toEqual(stable);
  });

  it("flags a service whose total never agrees with what it lists", async () => {
    const cen = fakeCen(plans(1));
    const client: CenBwpApi = {
      ...cen.client,
      describeCenBandwidthPackages: async (request) => ({
        ...(await cen.client.describeCenBandwidthPackages(request)),
        TotalCount: 2,
      }),
    };
    const list = await listPlans({ client, clock: cen.clock });
    expect(list.plans.map(({ id }) => id)).toEqual(ids(1));
    expect(list).toMatchObject({ unstable: true, sweeps: 8 });
  });

  it("flags a service that repeats one plan on the second page and leaves out another", async () => {
    const cen = fakeCen(plans(4));
    const client: CenBwpApi = {
      ...cen.client,
      async describeCenBandwidthPackages(request) {
        const answer = await cen.client.describeCenBandwidthPackages(request);
        if (request?.PageNumber !== 2) return answer;
        const repeated = [wirePlan("cenbwp-0000"), wirePlan("cenbwp-0002")];
        return { ...answer, CenBandwidthPackages: { CenBandwidthPackage: repeated } };
      },
    };
    const list = await listPlans({ client, clock: cen.clock }, { pageSize: 2 });
    expect(list).toMatchObject({ unstable: true, sweeps: 8 });
  });

  it("keeps what cannot be read apart, naming the field", async () => {
    const broken = { ...wirePlan("cenbwp-b") };
    delete (broken as { GeographicRegionBId?: string }).GeographicRegionBId;
    const cen = fakeCen([wirePlan("cenbwp-a"), broken]);
    const list = await listPlans(cen);
    expect(list.plans.map(({ id }) => id)).toEqual(["cenbwp-a"]);
    expect(list.unreadable).toEqual([
      {
        field: "GeographicRegionBId",
        planId: "cenbwp-b",
        message: expect.stringContaining("cenbwp-b has no readable GeographicRegionBId"),
      },
    ]);
  });

  it("waits out throttling and 5xx", async () => {
    const cen = fakeCen(plans(3));
    cen.script.describe.push(throttled, serverError(false), throttled);
    expect((await listPlans(cen)).plans).toHaveLength(3);
    expect(cen.clock.sleeps).toEqual([start + 1_000, start + 2_500, start + 4_750]);
  });

  it("throws after four failures in a row, or one refusal", async () => {
    const cen = fakeCen(plans(3));
    cen.script.describe.push(throttled, throttled, throttled, throttled);
    await expect(listPlans(cen)).rejects.toMatchObject({
      code: "ReadFailed",
      failure: { code: "Throttling.User" },
    });
    cen.script.describe.push(refused("Unauthorized"));
    await expect(listPlans(cen)).rejects.toMatchObject({ failure: { code: "Unauthorized" } });
    expect(cen.calls.describe).toBe(5);
  });

  it.each([
    [{ pageSize: 51 }, "pageSize"],
    [{ maxSweeps: 1 }, "maxSweeps"],
  ])("refuses %j", async (options, field) => {
    await expect(listPlans(fakeCen([]), options)).rejects.toMatchObject({
      code: "BadInput",
      field,
    });
  });

  it("stops when the signal fires", async () => {
    const cen = fakeCen(plans(120));
    const stop = new AbortController();
    cen.before.describe = (n) => n === 2 && stop.abort(new Error("stop"));
    await expect(listPlans(cen, { signal: stop.signal })).rejects.toThrow("stop");
    expect(cen.calls.describe).toBe(2);
  });
});
