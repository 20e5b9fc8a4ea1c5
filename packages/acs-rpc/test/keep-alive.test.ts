import { expect, test } from "vitest";
import { type AttemptEvent, createRpcClient } from "../src/index.js";
import { credentials, operation } from "./support/operations.js";
import { answer, rawServer } from "./support/raw-server.js";

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test("a server that closes idle connections without a word costs no attempt", async () => {
  const server = await rawServer({
    requested(socket, nth) {
      socket.write(answer(200, '{"RequestId":"R-1"}'));
      if (nth === 2) setTimeout(() => socket.end(), 20);
    },
  });
  const client = createRpcClient({ endpoint: server.http, credentials });
  const attempts: number[] = [];
  const onAttempt = ({ attempt }: AttemptEvent): void => void attempts.push(attempt);
  for (let i = 0; i < 5; i++) {
    await client.call(operation("read"), {}, { onAttempt });
    // Undici puts a connection back a moment after the answer.
    await pause(5);
    await client.call(operation("convergent"), {}, { onAttempt });
    await pause(60);
  }
  expect(attempts).toEqual(Array.from({ length: 10 }, () => 1));
  expect([server.connections(), server.requests()]).toEqual([5, 10]);
  await client.close();
  await server.close();
});

test("the time to wait for an answer is the same on a kept connection", async () => {
  const server = await rawServer({
    requested(socket, nth) {
      if (nth === 1) socket.write(answer(200, "{}"));
    },
  });
  const timeouts = { headersMs: 300 };
  const client = createRpcClient({ endpoint: server.http, credentials, retry: false, timeouts });
  await client.call(operation("read"), {});
  await pause(250);
  const startedAt = performance.now();
  await expect(client.call(operation("read"), {})).rejects.toMatchObject({
    code: "HeadersTimeout",
  });
  // Undici looks at its clock about once a second.
  expect(performance.now() - startedAt).toBeLessThan(2_500);
  expect(server.connections()).toBe(1);
  await client.close();
  await server.close();
});
