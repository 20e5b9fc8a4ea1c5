import { expect, test } from "vitest";
import type { OperationFacts } from "../facts/facts.js";
import { oracleFromFacts } from "./oracle.js";

const facts: OperationFacts = {
  facts: 1,
  operation: "Moor",
  source: { format: "portal-metadata", file: "a.json", sha256: "" },
  texts: [],
  request: [{ path: "A[].B", type: "string", constraints: [], evidence: "metadata" }],
  response: [{ path: "", type: "object", constraints: [], evidence: "metadata" }],
  errors: [
    { status: 400, code: "X", message: "one" },
    { status: 404, code: "X", message: "two" },
  ],
  ram: [],
};

test("knows paths with their types and messages by code", () => {
  const oracle = oracleFromFacts([facts]);
  expect(oracle.evidence).toBe("oracle");
  expect(oracle.operation("Moor")).toEqual({
    request: [{ path: "A[].B", type: "string" }],
    response: [{ path: "", type: "object" }],
    messages: new Map([["X", ["one", "two"]]]),
  });
});

test("an operation it has not seen is unknown, whatever its name", () => {
  expect(oracleFromFacts([facts]).operation("__proto__")).toBeUndefined();
});
