import { expect, test } from "vitest";
import { emulatedRules } from "../src/index.js";
import { allCases as cases } from "./rules/all-cases.js";

test("every rule has a case, and every case a rule", () => {
  const names = emulatedRules.map((rule) => rule.name);
  expect(new Set(names).size).toBe(names.length);
  expect([...new Set(cases.map((each) => each.rule))].toSorted()).toEqual(names.toSorted());
});

test.each(cases)("$rule lets the good call pass", async ({ passes }) => {
  const { status, body } = await passes();
  expect({ status, code: body["Code"] }).toEqual({ status: 200, code: undefined });
});

test.each(cases)("$rule refuses the bad call", async ({ rule, refused }) => {
  const info = emulatedRules.find((each) => each.name === rule);
  const { status, body, headers } = await refused();
  expect({ status, code: body["Code"] }).toEqual({ status: info?.status, code: info?.code });
  const { AccessDeniedDetail, ...envelope } = body;
  expect(Object.keys(envelope)).toEqual(["RequestId", "HostId", "Code", "Message", "Recommend"]);
  expect(AccessDeniedDetail !== undefined).toBe(rule === "ram-allows");
  expect(headers.get("x-acs-request-id")).toBe(body["RequestId"]);
});
