import { afterEach, describe, expect, test } from "vitest";
import {
  type EmulatorOptions,
  type ListenOptions,
  type PlanSeed,
  type RunningEmulator,
  startEmulator,
} from "../src/index.js";
import { documentedClients } from "./support/documented-signing.js";
import { officialClients } from "./support/official-clients.js";
import { hour, minute, plan, secondText } from "./support/world.js";

let emulator: RunningEmulator;

// The vendor's clients sign with the real time, so the emulator starts with it.
async function started(
  plans: readonly PlanSeed[],
  options: EmulatorOptions & ListenOptions = {},
): Promise<void> {
  emulator = await startEmulator({ cens: ["cen-a"], plans, upgradeDelayMs: minute, ...options });
}

const session = {
  accessKeyId: "sts",
  accessKeySecret: "secret",
  securityToken: "to/ken+with=signs",
};

afterEach(() => emulator.close());

/** Values that clients, URLs and signatures are known to trip over. */
const awkward = [
  "plain",
  "with space",
  "plus+plus",
  "star*tilde~",
  "bang!quote'paren()",
  'double"quote',
  "amp&equals=slash/question?hash#",
  "percent%20percent%",
  "semi;colon:comma,at@dollar$",
  "back\\slash|pipe^caret`tick",
  "brackets[]{}<>",
  "ümlaut ß é",
  "带宽包",
  "emoji 🚀 and 👩‍💻",
  "tab\tand\nnewline",
  "carriage\r\nreturn",
  "x".repeat(500),
  "%",
  "%zz",
  "+",
  "*",
  "~",
  "=",
  "undefined",
  "[object Object]",
  "-1",
  "1e3",
  "ｆｕｌｌｗｉｄｔｈ　space",
  "עברית العربية",
  "combining e\u0301",
  "zero\u200bwidth",
  " leading and trailing ",
  "null",
  "true",
  "0",
];

describe.each([...officialClients, ...documentedClients])("$name", ({ call, signature }) => {
  test("attaches a plan", async () => {
    await started([plan("bwp")]);
    const body = await call(emulator, "AssociateCenBandwidthPackage", {
      CenId: "cen-a",
      CenBandwidthPackageId: "bwp",
    });
    expect(body).toEqual({ RequestId: emulator.ledger.attachments[0]?.requestId });
    expect(emulator.plan("bwp")?.CenIds).toEqual({ CenId: ["cen-a"] });
    expect(emulator.ledger.requests.map((each) => each.signature)).toEqual([signature]);
  });

  test("upgrades a plan for a while and sees it happen", async () => {
    await started([plan("bwp")]);
    const end = emulator.clock.now() + 5 * hour;
    await call(emulator, "TempUpgradeCenBandwidthPackageSpec", {
      CenBandwidthPackageId: "bwp",
      Bandwidth: 20,
      EndTime: secondText(end),
    });
    emulator.clock.advance(minute);
    const body = await call(emulator, "DescribeCenBandwidthPackages", {
      IncludeReservationData: true,
      Filter: [{ Key: "CenBandwidthPackageId", Value: ["bwp"] }],
    });
    expect(body["CenBandwidthPackages"]).toMatchObject({
      CenBandwidthPackage: [
        {
          Bandwidth: 20,
          HasReservationData: "true",
          ReservationOrderType: "TEMP_UPGRADE",
          ReservationBandwidth: "10",
        },
      ],
    });
    expect(emulator.ledger.orders).toHaveLength(1);
  });

  test("lists by filters and tags, page by page", async () => {
    await started([
      plan("p1", { Name: "x", Tags: { Tag: [{ Key: "team", Value: "net" }] } }),
      plan("p2", { Name: "y", Tags: { Tag: [{ Key: "team", Value: "net" }] } }),
      plan("p3", { Name: "z", Tags: { Tag: [{ Key: "team", Value: "net" }] } }),
    ]);
    const body = await call(emulator, "DescribeCenBandwidthPackages", {
      PageSize: 1,
      PageNumber: 2,
      Filter: [
        { Key: "Name", Value: ["x", "y"] },
        { Key: "Status", Value: ["Idle"] },
      ],
      Tag: [{ Key: "team", Value: "net" }],
    });
    expect(body).toMatchObject({
      TotalCount: 2,
      PageSize: 1,
      PageNumber: 2,
      CenBandwidthPackages: { CenBandwidthPackage: [{ CenBandwidthPackageId: "p2" }] },
    });
  });

  test("throws the service's code and request id", async () => {
    await started([plan("bwp")]);
    const refused = call(emulator, "AssociateCenBandwidthPackage", {
      CenId: "cen-x",
      CenBandwidthPackageId: "bwp",
    });
    const error = (await refused.catch((thrown: unknown) => thrown)) as {
      code: string;
      data: Record<string, unknown>;
    };
    expect(error).toBeInstanceOf(Error);
    expect(error.code).toBe("ParameterCenInstanceId");
    expect(error.data).toMatchObject({
      Code: "ParameterCenInstanceId",
      RequestId: emulator.ledger.requests[0]?.requestId,
    });
  });

  test("is refused with a wrong secret", async () => {
    await started([]);
    const { accessKeyId, endpoint, ...rest } = emulator;
    const forged = { ...rest, accessKeyId, endpoint, accessKeySecret: "wrong" };
    await expect(call(forged, "DescribeCenBandwidthPackages", {})).rejects.toMatchObject({
      code: "SignatureDoesNotMatch",
    });
  });

  test("is let in with a session token, for every operation, and not with another", async () => {
    await started([plan("bwp")], { accessKeys: [session] });
    const target = { ...session, endpoint: emulator.endpoint };
    const EndTime = secondText(emulator.clock.now() + 5 * hour);
    const upgrade = { CenBandwidthPackageId: "bwp", Bandwidth: 20, EndTime };
    await call(target, "AssociateCenBandwidthPackage", {
      CenId: "cen-a",
      CenBandwidthPackageId: "bwp",
    });
    await call(target, "TempUpgradeCenBandwidthPackageSpec", upgrade);
    const body = await call(target, "DescribeCenBandwidthPackages", {});
    expect(body["TotalCount"]).toBe(1);
    expect(emulator.ledger.requests.map(({ accessKeyId }) => accessKeyId)).toEqual(
      Array.from({ length: 3 }, () => "sts"),
    );
    const forged = { ...target, securityToken: "another" };
    await expect(call(forged, "DescribeCenBandwidthPackages", {})).rejects.toMatchObject({
      code: "InvalidSecurityToken.Malformed",
    });
  });

  test("finds plans by awkward names", async () => {
    await started(awkward.map((Name, index) => plan(`p${index}`, { Name })));
    for (const [index, name] of awkward.entries()) {
      const body = await call(emulator, "DescribeCenBandwidthPackages", {
        Filter: [{ Key: "Name", Value: [name] }],
      });
      expect(body, name).toMatchObject({
        TotalCount: 1,
        CenBandwidthPackages: {
          CenBandwidthPackage: [{ CenBandwidthPackageId: `p${index}`, Name: name }],
        },
      });
    }
  });
});

test.each(officialClients.filter(({ xml }) => xml !== undefined))(
  "$name gets XML where it asks for it",
  async ({ xml }) => {
    await started([plan("bwp", { Name: "a & <b>" })]);
    const text = await xml?.(emulator, "DescribeCenBandwidthPackages", { PageSize: 5 });
    expect(text).toContain("<DescribeCenBandwidthPackagesResponse><RequestId>");
    expect(text).toContain("<PageSize>5</PageSize>");
    expect(text).toContain("<Name>a &amp; &lt;b&gt;</Name>");
    const associated = await xml?.(emulator, "AssociateCenBandwidthPackage", {
      CenId: "cen-a",
      CenBandwidthPackageId: "bwp",
    });
    const id = emulator.ledger.attachments[0]?.requestId;
    expect(associated).toContain(
      `<AssociateCenBandwidthPackageResponse><RequestId>${id}</RequestId></AssociateCenBandwidthPackageResponse>`,
    );
  },
);

describe.each(officialClients)("$name, over HTTPS", ({ call }) => {
  const action = "DescribeCenBandwidthPackages";

  test("does everything when it trusts the certificate", async () => {
    await started([plan("bwp", { Name: "带宽 & ()*~" })], { https: true });
    await call(emulator, "AssociateCenBandwidthPackage", {
      CenId: "cen-a",
      CenBandwidthPackageId: "bwp",
    });
    await call(emulator, "TempUpgradeCenBandwidthPackageSpec", {
      CenBandwidthPackageId: "bwp",
      Bandwidth: 20,
      EndTime: secondText(emulator.clock.now() + 5 * hour),
    });
    const body = await call(emulator, action, {
      Filter: [{ Key: "Name", Value: ["带宽 & ()*~"] }],
    });
    expect(body["TotalCount"]).toBe(1);
    expect(emulator.ledger.orders).toHaveLength(1);
    await expect(call(emulator, "Nothing", {})).rejects.toMatchObject({
      code: "InvalidApi.NotFound",
    });
  });

  test("does nothing when it does not", async () => {
    await started([], { https: true });
    const { certificate: _, ...stranger } = emulator;
    const refused = await call(stranger, action, {}).catch((error: unknown) => error);
    expect((refused as Error).message).toMatch(/self-signed|certificate/i);
    expect(emulator.ledger.requests).toEqual([]);
  });
});
