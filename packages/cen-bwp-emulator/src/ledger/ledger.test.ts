import { expect, test } from "vitest";
import { createLedger, type RequestRecord } from "./ledger.js";

const record = (requestId: string): RequestRecord => ({
  requestId,
  at: 0,
  method: "GET",
  action: undefined,
  accessKeyId: undefined,
  signature: undefined,
  parameters: [],
  unread: [],
  status: 200,
  code: undefined,
  fault: undefined,
  cause: undefined,
});

test("the oldest requests go when a quarter too many are kept", () => {
  const ledger = createLedger(4);
  for (const id of ["a", "b", "c", "d", "e"]) ledger.request(record(id));
  expect(ledger.requests.map(({ requestId }) => requestId)).toEqual(["a", "b", "c", "d", "e"]);
  ledger.request(record("f"));
  expect(ledger.requests.map(({ requestId }) => requestId)).toEqual(["c", "d", "e", "f"]);
});
