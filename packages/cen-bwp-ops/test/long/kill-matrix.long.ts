import { expect, it } from "vitest";
import {
  armingPoints,
  crashPoints,
  orderFaults,
  runConformance,
} from "../../src/conformance/index.js";
import { journalSubject, queueSubject } from "../processes/journal-subject.js";

const pairs = crashPoints.flatMap((first) => [
  [first],
  ...crashPoints.slice(0, 8).map((second) => [first, second]),
]);

it(
  "kill -9: 6 faults x 14 points, each followed by none or by one of 8 more",
  { timeout: 3_600_000 },
  async () => {
    const cases = orderFaults.flatMap((fault) => pairs.map((crashes) => ({ fault, crashes })));
    const results = await runConformance(journalSubject, cases);
    const violations = results.filter(({ violation }) => violation);
    const killed = results.reduce((sum, result) => sum + result.killed, 0);
    console.log(
      `kill -9: ${results.length} cases, ${killed} kills, ${violations.length} violations`,
    );
    expect(violations).toEqual([]);
  },
);

it("kill -9 from the queue: 6 faults x 16 points", { timeout: 3_600_000 }, async () => {
  const points = [...crashPoints, ...armingPoints];
  const cases = orderFaults.flatMap((fault) =>
    points.map((crash) => ({ fault, crashes: [crash] })),
  );
  const results = await runConformance(queueSubject, cases);
  const violations = results.filter(({ violation }) => violation);
  const killed = results.reduce((sum, result) => sum + result.killed, 0);
  console.log(
    `kill -9 from the queue: ${results.length} cases, ${killed} kills, ${violations.length} violations`,
  );
  expect(violations).toEqual([]);
});
