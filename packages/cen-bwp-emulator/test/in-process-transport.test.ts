import { AcsServiceError, AcsTransportError } from "acs-rpc";
import { createCenBwpClient } from "cen-bwp-client";
import { expect, test } from "vitest";
import { type EmulatorOptions, inProcessTransport } from "../src/index.js";
import { plan, start } from "./support/world.js";

function client(options: EmulatorOptions = {}): {
  readonly client: ReturnType<typeof createCenBwpClient>;
  readonly emulator: ReturnType<typeof inProcessTransport>["emulator"];
} {
  const transport = inProcessTransport({
    now: start,
    cens: ["cen-a"],
    plans: [plan("bwp")],
    ...options,
  });
  const { emulator } = transport;
  const { now } = emulator.clock;
  return { emulator, client: createCenBwpClient({ credentials: emulator, transport, now }) };
}

const request = { CenId: "cen-a", CenBandwidthPackageId: "bwp" };

test("our client takes it as its transport", async () => {
  const { client: caller, emulator } = client();
  const { RequestId } = await caller.associateCenBandwidthPackage(request);
  expect(emulator.ledger.attachments).toMatchObject([{ requestId: RequestId, planId: "bwp" }]);
  const refused = caller.associateCenBandwidthPackage({ ...request, CenId: "cen-x" });
  await expect(refused).rejects.toBeInstanceOf(AcsServiceError);
});

test.each([
  [{ fault: "refuse" }, { code: "ConnectionRefused", sent: "no" }, 0],
  [{ fault: "reset", when: "after" }, { code: "ConnectionLost", sent: "maybe" }, 1],
  [{ fault: "truncate" }, { code: "ConnectionLost", sent: "maybe" }, 1],
] as const)("%j is judged as on a socket", async (fault, judged, attachments) => {
  const { client: caller, emulator } = client({ faults: [fault] });
  const failed = caller.associateCenBandwidthPackage(request, { retry: false });
  const error: unknown = await failed.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(AcsTransportError);
  expect(error).toMatchObject(judged);
  expect(emulator.ledger.attachments).toHaveLength(attachments);
});

test("a drip arrives whole, and an aborted call rejects", async () => {
  const { client: caller } = client({ faults: [{ fault: "drip", everyMs: 1, limit: 1 }] });
  await expect(caller.associateCenBandwidthPackage(request)).resolves.toHaveProperty("RequestId");
  const { send } = inProcessTransport();
  const signal = AbortSignal.abort(new Error("given up"));
  await expect(send({ method: "POST", path: "/", headers: {}, signal })).rejects.toThrow(
    "given up",
  );
});
