import { expect, it } from "vitest";
import { crashPoints, orderFaults, runConformance } from "../../src/conformance/index.js";
import { journalSubject } from "../processes/journal-subject.js";

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
