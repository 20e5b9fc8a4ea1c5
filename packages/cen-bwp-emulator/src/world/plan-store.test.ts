import { expect, test } from "vitest";
import { areaPair } from "./area-pair.js";
import type { PlanRecord } from "./plan-record.js";
import { planStore } from "./plan-store.js";

const record = (id: string, visibleCenId: string | undefined): PlanRecord => ({
  id,
  ordinal: 0,
  facts: {},
  pair: areaPair("china", "europe"),
  expiresAt: undefined,
  bandwidth: 10,
  cenId: visibleCenId,
  visibleCenId,
  reservation: undefined,
  upgrade: undefined,
});

test("a plan is found on the CEN it is seen on, and only there", () => {
  const plans = planStore();
  plans.put(record("a", undefined));
  plans.put(record("b", "cen-1"));
  plans.put(record("a", "cen-1"));
  expect([...plans.visibleOn("cen-1")].map(({ id }) => id)).toEqual(["b", "a"]);
  plans.put(record("b", "cen-2"));
  expect([...plans.visibleOn("cen-1")].map(({ id }) => id)).toEqual(["a"]);
  expect([...plans.visibleOn("cen-2")]).toEqual([record("b", "cen-2")]);
  expect([...plans.visibleOn("cen-3")]).toEqual([]);
});

test("a replaced plan keeps its place in the listing", () => {
  const plans = planStore();
  for (const id of ["a", "b", "c"]) plans.put(record(id, undefined));
  plans.put(record("a", "cen-1"));
  expect([...plans.all()].map(({ id }) => id)).toEqual(["a", "b", "c"]);
  expect(plans.get("a")?.visibleCenId).toBe("cen-1");
  expect(plans.size).toBe(3);
});
