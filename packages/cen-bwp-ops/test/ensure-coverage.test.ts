import { describe, expect, it } from "vitest";
import { ensureCoverage, planEnsureCoverage, type WantedCoverage } from "../src/index.js";
import { crashingEngine } from "./crashing-engine.js";
import { fakeCen, on, refused, wirePlan } from "./fake-cen.js";

const wish = (areas: [string, string], Bandwidth?: number): WantedCoverage => ({
  CenId: "cen-one",
  areas,
  ...(Bandwidth !== undefined && { Bandwidth }),
});
const toUs = wish(["North-America", "china"], 10);
const europe = { GeographicRegionAId: "europe", GeographicRegionBId: "china" };

describe("planEnsureCoverage", () => {
  it("takes what has enough, expires last, is smallest, sorts first", async () => {
    const cen = fakeCen([
      wirePlan("small", { Bandwidth: 5, ExpiredTime: "2029-01-01T16:00Z" }),
      wirePlan("locked", { BusinessStatus: "FinancialLocked", ExpiredTime: "2029-01-01T16:00Z" }),
      wirePlan("expired", { ExpiredTime: "2026-10-01T16:00Z" }),
      wirePlan("elsewhere", { ...on("cen-two"), ExpiredTime: "2029-01-01T16:00Z" }),
      wirePlan("early"),
      wirePlan("late-big", { Bandwidth: 99, ExpiredTime: "2028-01-01T16:00Z" }),
      wirePlan("late-b", { ExpiredTime: "2028-01-01T16:00Z" }),
      wirePlan("late-a", { ExpiredTime: "2028-01-01T16:00Z" }),
    ]);
    const { choices } = await planEnsureCoverage(cen, [toUs]);
    expect(choices).toMatchObject([{ decision: "attach", plan: { id: "late-a" }, wanted: toUs }]);
    expect(cen.calls.associate).toBe(0);
  });

  it("lets the largest wish choose first, whatever order they come in", async () => {
    const cen = fakeCen([
      wirePlan("big", { Bandwidth: 50, ExpiredTime: "2028-01-01T16:00Z" }),
      wirePlan("little"),
    ]);
    const two = { ...toUs, CenId: "cen-two", Bandwidth: 50 };
    const ids = async (...wishes: WantedCoverage[]) =>
      (await planEnsureCoverage(cen, wishes)).choices.map((choice) =>
        choice.decision === "attach" ? choice.plan.id : choice.decision,
      );
    expect(await ids(toUs, two)).toEqual(["little", "big"]);
    expect(await ids(two, toUs)).toEqual(["big", "little"]);
  });

  it("tells what is covered, covered with too little, and not to be covered", async () => {
    const cen = fakeCen([wirePlan("here", on("cen-one")), wirePlan("spare", { Bandwidth: 50 })]);
    const decide = async (wanted: WantedCoverage) =>
      (await planEnsureCoverage(cen, [wanted])).choices[0]?.decision;
    expect(await decide(toUs)).toBe("covered");
    expect(await decide({ ...toUs, Bandwidth: 11 })).toBe("tooSmall");
    expect(await decide(wish(["china", "europe"]))).toBe("noPlan");
  });

  it.each([
    [{ ...toUs, CenId: " " }, "wanted[1].CenId"],
    [{ ...toUs, areas: ["china"] as unknown as [string, string] }, "wanted[1].areas"],
    [{ ...toUs, Bandwidth: 1.5 }, "wanted[1].Bandwidth"],
    [wish(["CHINA", "north-america"], 99), "wanted[1]"],
  ])("refuses %j, naming %s, before it reads", async (bad, field) => {
    const cen = fakeCen([]);
    await expect(planEnsureCoverage(cen, [toUs, bad])).rejects.toMatchObject({ field });
    await expect(ensureCoverage(cen, [toUs, bad])).rejects.toMatchObject({ field });
    expect(cen.calls.describe).toBe(0);
  });
});

describe("ensureCoverage", () => {
  it("attaches one plan per wish, and has nothing to do the second time", async () => {
    const cen = fakeCen([wirePlan("one"), wirePlan("two", europe)]);
    const wishes = [toUs, wish(["china", "europe"])];
    const first = await ensureCoverage(cen, wishes);
    expect(first).toMatchObject({
      complete: true,
      results: [
        { plan: { id: "one" }, attach: { outcome: "attached", sent: 1 } },
        { plan: { id: "two" }, attach: { outcome: "attached", sent: 1 } },
      ],
    });
    expect(await ensureCoverage(cen, wishes)).toMatchObject({
      complete: true,
      results: [{ decision: "covered" }, { decision: "covered" }],
    });
    expect(cen.calls.associate).toBe(2);
  });

  it("goes on with the others when one cannot be attached, and says it is not complete", async () => {
    const cen = fakeCen([wirePlan("one"), wirePlan("two", europe)]);
    cen.script.associate.push(refused("Forbidden"));
    const outcome = await ensureCoverage(cen, [toUs, wish(["china", "europe"])]);
    expect(outcome).toMatchObject({
      complete: false,
      results: [{ attach: { outcome: "rejected" } }, { attach: { outcome: "attached" } }],
    });
  });

  it("goes on where it died, at whatever step", async () => {
    for (let step = 1; step <= 8; step++) {
      const cen = fakeCen([wirePlan("one"), wirePlan("two", europe)]);
      const journal = new Map<string, string>();
      const attempt = (token: string, at?: number) =>
        ensureCoverage(
          {
            ...cen,
            engine: crashingEngine(
              cen.clock,
              journal,
              token,
              at === undefined ? undefined : { step: at, when: "afterEffect" },
            ),
          },
          [toUs, wish(["china", "europe"])],
        );
      const outcome = await attempt("1", step).catch(() => attempt("2"));
      expect(outcome.complete).toBe(true);
    }
  });
});
