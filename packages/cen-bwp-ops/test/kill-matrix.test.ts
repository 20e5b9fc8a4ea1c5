import { describe, expect, it } from "vitest";
import {
  armingPoints,
  type ConformanceResult,
  crashPoints,
  orderFaults,
  runConformance,
} from "../src/conformance/index.js";
import { brokenSubject, journalSubject, queueSubject } from "./processes/journal-subject.js";

// The eight points around the order; the rest of the points, and two crashes in a row, are in the long tests.
const points = crashPoints.slice(0, 8);

describe("kill -9, over processes, HTTP and the sqlite journal", () => {
  it(
    "leaves at most one order, and none hidden: 6 faults x 8 points",
    { timeout: 300_000 },
    async () => {
      const cases = orderFaults.flatMap((fault) =>
        points.map((crash) => ({ fault, crashes: [crash] })),
      );
      const results = await runConformance(journalSubject, cases);
      expect(results.filter(({ violation }) => violation)).toEqual([]);
      expect(results.filter(({ killed }) => killed === 0)).toEqual([]);
      expect(tally(results)).toEqual(wanted);
    },
  );

  it(
    "finds the second order of an engine that breaks its contract",
    { timeout: 60_000 },
    async () => {
      const crash = { step: "place-1", when: "effect" } as const;
      const [result] = await runConformance(brokenSubject, [{ fault: "ok", crashes: [crash] }]);
      expect(result).toMatchObject({ orders: 2, violation: "2 orders" });
    },
  );

  it(
    "the same from the queue, and every upgrade has a watch on its end",
    { timeout: 300_000 },
    async () => {
      const order = crashPoints.filter((point) => "step" in point && point.step === "place-1");
      const cases = [...order, ...armingPoints].map((crash) => ({
        fault: "ok" as const,
        crashes: [crash],
      }));
      const results = await runConformance(queueSubject, cases);
      expect(results.filter(({ violation }) => violation)).toEqual([]);
      expect(results.filter(({ killed }) => killed === 0)).toEqual([]);
    },
  );
});

function tally(results: readonly ConformanceResult[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { outcome, orders } of results) {
    const line = `${outcome}, ${orders} orders`;
    counts[line] = (counts[line] ?? 0) + 1;
  }
  return counts;
}

const wanted = { "rejected, 0 orders": 1, "undecided, 0 orders": 29, "upgraded, 1 orders": 18 };
