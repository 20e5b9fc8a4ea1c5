import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";

import { createShell, type Shell } from "../io/create-shell.js";
import { confirmOrders } from "./confirm.js";

const piped: Shell = createShell(
  {
    out: { write: () => true },
    err: { write: () => true },
    input: new PassThrough(),
    env: {},
    signal: new AbortController().signal,
  },
  false,
);

describe("confirmOrders, unattended", () => {
  it.each([
    [0, {}],
    [0, { maxOrders: 0 }],
    [1, { yes: true }],
    [3, { yes: true, maxOrders: 3 }],
    [3, { yes: true, budget: 0, price: 0.1 }],
    [0, { yes: true, budget: 0 }],
  ])("lets %i orders pass with %j", async (orders, consent) => {
    await expect(confirmOrders({ orders, cost: 0 }, consent, piped)).resolves.toBeUndefined();
  });

  it.each([
    [
      1,
      {},
      "a paid order needs somebody to confirm; nothing was sent. Run it on a terminal, or allow it with --yes --max-orders 1",
    ],
    [
      2,
      {},
      "2 paid orders need somebody to confirm; nothing was sent. Run it on a terminal, or allow it with --yes --max-orders 2",
    ],
    [
      1,
      { maxOrders: 5 },
      "a paid order needs somebody to confirm; nothing was sent. Run it on a terminal, or allow it with --yes --max-orders 1",
    ],
    [
      2,
      { yes: true },
      "2 paid orders, and --yes alone allows 1; nothing was sent. Allow them with --yes --max-orders 2",
    ],
    [
      3,
      { yes: true, maxOrders: 2 },
      "3 paid orders, and --max-orders allows 2; nothing was sent. Allow them with --yes --max-orders 3",
    ],
    [
      3,
      { yes: true, maxOrders: 2, budget: 100, price: 0.1 },
      "3 paid orders, and --max-orders allows 2; nothing was sent. Allow them with --yes --max-orders 3",
    ],
    [
      3,
      { yes: true, budget: 50, price: 0.1, currency: "CNY" },
      "about 90 CNY by your price, and the budget is 50 CNY; nothing was sent. Order less, or allow more with --budget",
    ],
    [
      1,
      { yes: true, budget: 50 },
      "a budget needs --price, what you think a Mbps costs for an hour; nothing was sent",
    ],
  ])("refuses %i with %j", async (orders, consent, message) => {
    await expect(confirmOrders({ orders, cost: 90 }, consent, piped)).rejects.toThrow(
      expect.objectContaining({ exitCode: 2, message }),
    );
  });
});
