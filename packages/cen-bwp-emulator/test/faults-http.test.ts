import { request } from "node:http";
import { afterEach, expect, test } from "vitest";
import { type FaultRule, type RunningEmulator, startEmulator } from "../src/index.js";
import { v3Request } from "./support/call.js";
import { officialClients } from "./support/official-clients.js";
import { plan } from "./support/world.js";

let emulator: RunningEmulator;

async function started(...faults: readonly FaultRule[]): Promise<void> {
  emulator = await startEmulator({ cens: ["cen-a"], plans: [plan("bwp")], faults });
}

afterEach(() => emulator.close());

interface Seen {
  readonly status?: number | undefined;
  readonly received: string;
  readonly error?: string | undefined;
}

/** What a plain client on a socket sees of one attach. */
function attachOverSocket(timeoutMs = 5000): Promise<Seen> {
  const sent = v3Request(emulator, "AssociateCenBandwidthPackage", {
    CenId: "cen-a",
    CenBandwidthPackageId: "bwp",
  });
  return new Promise((resolve) => {
    let status: number | undefined;
    let received = "";
    const target = `${emulator.endpoint}/${new URL(sent.url).search}`;
    const outgoing = request(
      target,
      { method: "POST", headers: sent.headers, agent: false },
      (message) => {
        status = message.statusCode;
        message.on("data", (chunk) => (received += String(chunk)));
        message.on("end", () => resolve({ status, received }));
        message.on("error", (error: NodeJS.ErrnoException) =>
          resolve({ status, received, error: error.code }),
        );
      },
    );
    outgoing.setTimeout(timeoutMs, () => {
      outgoing.destroy();
      resolve({ status, received, error: "timeout" });
    });
    outgoing.on("error", (error: NodeJS.ErrnoException) =>
      resolve({ status, received, error: error.code }),
    );
    outgoing.end();
  });
}

test.each([
  [{ fault: "refuse" }, 0],
  [{ fault: "reset", when: "before" }, 0],
  [{ fault: "reset", when: "after" }, 1],
] as const)("%j resets the socket", async (rule, attachments) => {
  await started(rule);
  expect(await attachOverSocket()).toEqual({ received: "", error: "ECONNRESET" });
  expect(emulator.ledger.attachments).toHaveLength(attachments);
});

test.each([
  ["before", 0],
  ["after", 1],
] as const)("a hang %s the effect leaves the client waiting", async (when, attachments) => {
  await started({ fault: "hang", when });
  expect(await attachOverSocket(50)).toEqual({ received: "", error: "timeout" });
  expect(emulator.ledger.attachments).toHaveLength(attachments);
});

test("a truncated body ends early", async () => {
  await started({ fault: "truncate", bytes: 7 }, { fault: "truncate", bytes: 0 });
  expect(await attachOverSocket()).toEqual({
    status: 200,
    received: '{"Reque',
    error: "ECONNRESET",
  });
  emulator.faults.clear();
  emulator.faults.add({ fault: "truncate", bytes: 0 });
  expect(await attachOverSocket()).toEqual({ status: 200, received: "", error: "ECONNRESET" });
});

test("delayed and dripping answers arrive whole", async () => {
  await started(
    { fault: "delay", ms: 20, nth: 1 },
    { fault: "drip", bytes: 10, everyMs: 2, nth: 2 },
  );
  for (const _ of [1, 2]) {
    const { status, received } = await attachOverSocket();
    expect([status, Object.keys(JSON.parse(received) as object)]).toEqual([200, ["RequestId"]]);
  }
});

test("the vendor's clients meet the faults too", async () => {
  await started({ fault: "throttle", code: "Throttling.Api" }, { fault: "html" });
  for (const { call } of officialClients) {
    const refused = call(emulator, "DescribeCenBandwidthPackages", {});
    await expect(refused).rejects.toMatchObject({ code: "Throttling.Api" });
  }
  emulator.faults.clear();
  emulator.faults.add({ fault: "reset", when: "after" });
  for (const { call } of officialClients) {
    const lost = call(emulator, "AssociateCenBandwidthPackage", {
      CenId: "cen-a",
      CenBandwidthPackageId: "bwp",
    });
    await expect(lost).rejects.toBeInstanceOf(Error);
  }
  expect(emulator.ledger.attachments).toHaveLength(1);
});
