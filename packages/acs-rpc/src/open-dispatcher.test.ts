import type * as Undici from "undici";
import { expect, test } from "vitest";
import { connectionSettings } from "./connection-options.js";
import { openDispatcher } from "./open-dispatcher.js";
import { TransportFailure } from "./transport-failure.js";

test("a runtime with a partial copy of undici is told what to do", () => {
  const Pool = function (): void {};
  const open = (): unknown =>
    openDispatcher(
      { Pool } as unknown as typeof Undici,
      "https://cbn.aliyuncs.com",
      connectionSettings({}),
      1,
    );
  expect(open).toThrow(TransportFailure);
  expect(open).toThrow(
    "this runtime replaces undici by a partial copy; pass transport: fetchTransport(fetch)",
  );
});
