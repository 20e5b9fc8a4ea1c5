import { anything, assert, asyncProperty, constantFrom, oneof, tuple } from "fast-check";
import { expect, it } from "vitest";
import {
  InputError,
  type OpsWorkflowName,
  type WorkflowInput,
  workflowRequest,
} from "../src/index.js";

const calendar = { timeZone: "UTC", start: "2026-12-01T10:00", end: "2026-12-01T15:00" };
const weekly = {
  timeZone: "UTC",
  weekdays: ["monday"] as const,
  start: "10:00",
  end: "15:00",
  from: "2026-12-01",
};
const upgrades = [{ CenBandwidthPackageId: "p", Bandwidth: 40, estimate: 1 }];
const EndTime = "2026-12-01T15:00:00Z";

const valid: { readonly [Name in OpsWorkflowName]: WorkflowInput<Name> } = {
  attach: { CenId: "c", CenBandwidthPackageId: "p", timeoutMs: 1 },
  tempUpgrade: { CenBandwidthPackageId: "p", Bandwidth: 40, EndTime, settleMs: 1 },
  watchRestore: { CenBandwidthPackageId: "p", EndTime, RestoreTo: 10, graceMs: 1, looks: 0 },
  window: { id: "w", calendar, upgrades, budget: 5, leadMs: 1 },
  weeklyWindow: { id: "w", calendar: weekly, upgrades, budget: 5 },
  ensureCoverage: { wanted: [{ CenId: "c", areas: ["a", "b"], Bandwidth: 1 }], timeoutMs: 1 },
  settleIntents: { settleMs: 1 },
};

/** Every place in a value, as the way to it. */
function places(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [[]];
  const inner = Object.entries(value).flatMap(([name, each]) =>
    places(each).map((way) => [name, ...way]),
  );
  return [[], ...inner];
}

function replaced(value: unknown, way: readonly string[], by: unknown): unknown {
  const [name, ...rest] = way;
  if (name === undefined) return by;
  if (Array.isArray(value)) {
    return value.map((each: unknown, index) =>
      String(index) === name ? replaced(each, rest, by) : each,
    );
  }
  const members = value as Readonly<Record<string, unknown>>;
  return { ...members, [name]: replaced(members[name], rest, by) };
}

const ways = Object.entries(valid).flatMap(([name, input]) =>
  places(input).map((way) => ({ name: name as OpsWorkflowName, way })),
);
const junk = oneof(
  constantFrom<unknown>(null, undefined, "", 0, -1, Number.NaN, "x", [], {}, [null], true),
  anything(),
);

// The key, or the member that is refused; anything else that is thrown comes through.
function answerTo(name: OpsWorkflowName, input: never): string {
  try {
    return workflowRequest(name, input).request.key;
  } catch (error) {
    if (error instanceof InputError) return error.field;
    throw error;
  }
}

it("whatever stands in one place of an input, it is taken or refused by an InputError that names a member", async () => {
  const property = asyncProperty(
    tuple(constantFrom(...ways), junk),
    async ([{ name, way }, by]) => {
      const input = replaced(valid[name], way, by) as never;
      expect(answerTo(name, input)).not.toBe("");
    },
  );
  await assert(property, { numRuns: 3_000, seed: 1 });
});
