import { AcsServiceError, fetchTransport } from "acs-rpc";
import { createCenBwpClient, paginateDescribeCenBandwidthPackages } from "cen-bwp-client";
import { expect, test } from "vitest";
import { type Emulator, startEmulator } from "../src/index.js";
import { hour, minute, plan, secondText, start, world } from "./support/world.js";

function inProcess(emulator: Emulator): ReturnType<typeof createCenBwpClient> {
  return createCenBwpClient({
    credentials: emulator,
    transport: fetchTransport(emulator.fetch),
    now: emulator.clock.now,
  });
}

test("the generated client works in process, on the emulator's clock", async () => {
  const emulator = world([plan("bwp")]);
  const client = inProcess(emulator);
  await client.associateCenBandwidthPackage({ CenId: "cen-a", CenBandwidthPackageId: "bwp" });
  await client.tempUpgradeCenBandwidthPackageSpec({
    CenBandwidthPackageId: "bwp",
    Bandwidth: 20,
    EndTime: secondText(start + 5 * hour),
  });
  emulator.clock.advance(30 * minute);
  const answer = await client.describeCenBandwidthPackages({
    IncludeReservationData: true,
    Filter: [{ Key: "CenId", Value: ["cen-a"] }],
  });
  expect(answer.CenBandwidthPackages?.CenBandwidthPackage).toEqual(emulator.plans());
  expect(emulator.plan("bwp")).toMatchObject({ Bandwidth: 20, Status: "InUse" });
});

test("its errors carry what the emulator answered", async () => {
  const emulator = world([plan("bwp")]);
  const failed = inProcess(emulator).associateCenBandwidthPackage({
    CenId: "cen-x",
    CenBandwidthPackageId: "bwp",
  });
  const error = await failed.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(AcsServiceError);
  expect(error).toMatchObject({
    code: "ParameterCenInstanceId",
    status: 404,
    requestId: emulator.ledger.requests[0]?.requestId,
  });
});

test("a wrong secret is one line in its message", async () => {
  const emulator = world([]);
  const client = createCenBwpClient({
    credentials: { accessKeyId: emulator.accessKeyId, accessKeySecret: "wrong" },
    transport: fetchTransport(emulator.fetch),
    now: emulator.clock.now,
  });
  const error = await client.describeCenBandwidthPackages({}).catch((thrown: unknown) => thrown);
  expect((error as Error).message.split("\n")).toEqual([
    expect.stringMatching(
      /SignatureDoesNotMatch: The signature computed by the server is another one: check the secret and what was signed\.… \(HTTP 400, request /,
    ),
  ]);
});

test("it lists every plan of a fleet over HTTP", async () => {
  const ids = Array.from({ length: 123 }, (_, index) => `p${index}`);
  const emulator = await startEmulator({ plans: ids.map((id) => plan(id)) });
  const { endpoint } = emulator;
  const client = createCenBwpClient({ endpoint, credentials: emulator });
  const listed: (string | undefined)[] = [];
  for await (const each of paginateDescribeCenBandwidthPackages(client, { PageSize: 50 })) {
    listed.push(each.CenBandwidthPackageId);
  }
  await client.close();
  await emulator.close();
  expect(listed).toEqual(ids);
  expect(emulator.ledger.requests).toHaveLength(3);
});
