import { expect, test } from "vitest";
import { createRpcClient, fetchTransport, type RpcClientConfig } from "../src/index.js";
import { verifyV3 } from "../src/signature.js";
import { credentials, operation } from "./support/operations.js";

const SKEW_MS = 20 * 60_000;

/** A service whose clock is 20 minutes ahead of this machine's and that verifies what it gets. */
const ahead = fetchTransport(({ method, url, headers }) => {
  const now = Date.now() + SKEW_MS;
  const verdict = verifyV3({ method, url, headers }, () => credentials.accessKeySecret, { now });
  const date = new Date(now).toUTCString();
  return Promise.resolve(
    verdict.ok
      ? Response.json({ RequestId: "R-1" }, { headers: { date } })
      : Response.json(
          { RequestId: "R-1", Code: verdict.code, Message: verdict.message },
          { status: verdict.status, headers: { date } },
        ),
  );
});
const config: RpcClientConfig = { endpoint: "cbn.aliyuncs.com", credentials, transport: ahead };

test("a clock that is 20 minutes off is set right by the first refusal", async () => {
  const attempts: number[] = [];
  const client = createRpcClient(config);
  for (let i = 0; i < 2; i++) {
    await client.call(operation("read"), {}, { onAttempt: (each) => attempts.push(each.attempt) });
  }
  expect(attempts).toEqual([1, 2, 1]);
});

test("an order is not repeated for it, and the error tells the service's time", async () => {
  const order = createRpcClient(config).call(operation("never-repeat"), {});
  await expect(order).rejects.toMatchObject({
    kind: "service",
    code: "InvalidTimeStamp.Expired",
    attempts: 1,
    serverDate: expect.any(Number),
  });
});
