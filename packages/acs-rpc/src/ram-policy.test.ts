import { expect, test } from "vitest";
import type { RamRequirement } from "./operation.js";
import { ramPolicy } from "./ram-policy.js";

const needs = (action: string, ...arns: string[]): { ram: RamRequirement[] } => ({
  ram: [
    {
      action,
      accessLevel: "update",
      resources: arns.map((arn) => ({ type: "t", arn, required: true })),
    },
  ],
});
const plan = "acs:cen:*:{#accountId}:plan/{#planId}";
const cen = "acs:cen:*:{#accountId}:cen/{#cenId}";
const accountId = "1234567890123456";

test("a policy names the account and the ids, and nothing more", () => {
  const operations = [needs("cen:Attach", plan, cen), needs("cen:List", "acs:cen:*:*:plan/*")];
  expect(
    ramPolicy({ operations, accountId, ids: { PLANID: ["p-2", "p-1"], cenId: ["c-1"] } }),
  ).toEqual({
    Version: "1",
    Statement: [
      {
        Effect: "Allow",
        Action: ["cen:Attach"],
        Resource: [
          `acs:cen:*:${accountId}:cen/c-1`,
          `acs:cen:*:${accountId}:plan/p-1`,
          `acs:cen:*:${accountId}:plan/p-2`,
        ],
      },
      { Effect: "Allow", Action: ["cen:List"], Resource: ["acs:cen:*:*:plan/*"] },
    ],
  });
});

test("operations on the same resources share a statement; without ids all of their kind are allowed", () => {
  const operations = [needs("cen:B", plan), needs("cen:A", plan), needs("cen:B", plan)];
  expect(ramPolicy({ operations, accountId, ids: { planId: undefined } }).Statement).toEqual([
    { Effect: "Allow", Action: ["cen:A", "cen:B"], Resource: [`acs:cen:*:${accountId}:plan/*`] },
  ]);
});

test("an operation that RAM cannot limit to a resource gets all", () => {
  expect(ramPolicy({ operations: [needs("cen:A")], accountId }).Statement).toEqual([
    { Effect: "Allow", Action: ["cen:A"], Resource: ["*"] },
  ]);
});

test.each<[string, string, Record<string, string[]>, string]>([
  ["a wildcard", accountId, { planId: ["p-*"] }, '"p-*" in planId is no id.'],
  ["a path", accountId, { planId: ["p/q"] }, '"p/q" in planId is no id.'],
  [
    "an empty list",
    accountId,
    { planId: [] },
    "planId is empty; name an id, or leave it out to allow all.",
  ],
  ["no account", "*", {}, 'accountId "*" is no account id; give its digits.'],
])("what would allow more than it names is refused: %s", (_, account, ids, message) => {
  expect(() => ramPolicy({ operations: [needs("cen:A", plan)], accountId: account, ids })).toThrow(
    expect.objectContaining({ kind: "usage", code: "PolicyInvalid", message }),
  );
});
