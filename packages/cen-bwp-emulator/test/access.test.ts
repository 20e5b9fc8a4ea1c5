import { expect, test } from "vitest";
import { createEmulator, type Emulator, type RamStatement } from "../src/index.js";
import { call } from "./support/call.js";
import { attach, hour, minute, plan, start, upgrade, world } from "./support/world.js";

const describe = "DescribeCenBandwidthPackages";
const plans = "acs:cen:*:1000000000000001:cenbandwidthpackage";
const cens = "acs:cen:*:1000000000000001:ceninstance";

function guarded(...Statement: readonly RamStatement[]): Emulator {
  return world([plan("bwp")], {
    accessKeys: [{ accessKeyId: "id", accessKeySecret: "secret", policies: [{ Statement }] }],
  });
}

test.each<[string, readonly RamStatement[], string | undefined]>([
  ["nothing", [], "ImplicitDeny"],
  ["everything", [{ Effect: "Allow", Action: "*", Resource: "*" }], undefined],
  [
    "the plan alone",
    [{ Effect: "Allow", Action: "cen:*", Resource: `${plans}/bwp` }],
    "ImplicitDeny",
  ],
  [
    "plan and CEN",
    [{ Effect: "Allow", Action: "CEN:associate*", Resource: [`${plans}/b?p`, `${cens}/cen-*`] }],
    undefined,
  ],
  [
    "everything but this CEN",
    [
      { Effect: "Allow", Action: "*", Resource: "*" },
      { Effect: "Deny", Action: ["cen:AssociateCenBandwidthPackage"], Resource: `${cens}/cen-a` },
    ],
    "ExplicitDeny",
  ],
  [
    "another case of the id",
    [{ Effect: "Allow", Action: "*", Resource: `${plans}/BWP` }],
    "ImplicitDeny",
  ],
  [
    "another account",
    [{ Effect: "Allow", Action: "*", Resource: "acs:cen:*:2:*" }],
    "ImplicitDeny",
  ],
])("a key allowed %s", async (_, statements, denial) => {
  const emulator = guarded(...statements);
  const { status, body } = await attach(emulator, "bwp", "cen-a");
  expect([status, body["Code"]]).toEqual(
    denial === undefined ? [200, undefined] : [403, "Forbidden.RAM"],
  );
  const detail = {
    AuthAction: "cen:AssociateCenBandwidthPackage",
    AuthPrincipalDisplayName: "id",
    AuthPrincipalOwnerId: "1000000000000001",
    AuthPrincipalType: "SubUser",
    EncodedDiagnosticMessage: "",
    NoPermissionType: denial,
    PolicyType: "AccountLevelIdentityBasedPolicy",
  };
  expect(body["AccessDeniedDetail"]).toEqual(denial === undefined ? undefined : detail);
  expect(emulator.ledger.attachments).toHaveLength(denial === undefined ? 1 : 0);
});

test("policies judge each operation by its own resources", async () => {
  const emulator = guarded({ Effect: "Allow", Action: "cen:*", Resource: `${plans}/*` });
  expect((await call(emulator, describe)).status).toBe(200);
  expect((await upgrade(emulator, "bwp", 20, start + 4 * hour)).status).toBe(200);
  expect((await attach(emulator, "bwp", "cen-a")).status).toBe(403);
});

test("a hostile pattern costs no time", async () => {
  const Resource = `${"*a".repeat(200)}b`;
  const emulator = guarded({ Effect: "Allow", Action: "*", Resource });
  const CenBandwidthPackageId = "a".repeat(2000);
  // With a pattern that backtracks this would outlast any test.
  const { status } = await call(emulator, "TempUpgradeCenBandwidthPackageSpec", {
    CenBandwidthPackageId,
  });
  expect(status).toBe(403);
});

test("throttling counts each key by itself, on the emulator's clock, and says how long to wait", async () => {
  const other = { accessKeyId: "other", accessKeySecret: "secret" };
  const emulator = createEmulator({
    now: start,
    accessKeys: [{ accessKeyId: "one", accessKeySecret: "secret" }, other],
    throttle: [{ limit: 2, windowMs: minute }],
  });
  await call(emulator, describe);
  await call(emulator, describe);
  const refused = await call(emulator, describe);
  expect(refused.headers.get("x-acs-retry-after")).toBe("30000");
  expect((await call(emulator, describe, {}, { credentials: other })).status).toBe(200);
  emulator.clock.advance(29_999);
  expect((await call(emulator, describe)).status).toBe(400);
  emulator.clock.advance(1);
  expect((await call(emulator, describe)).status).toBe(200);
  expect((await call(emulator, describe)).status).toBe(400);
});

test("throttling of one operation leaves the others alone", async () => {
  const emulator = world([plan("bwp")], {
    throttle: [{ operation: describe, limit: 1, windowMs: minute }],
  });
  await call(emulator, describe);
  expect((await call(emulator, describe)).body["Code"]).toBe("Throttling.Api");
  expect((await attach(emulator, "bwp", "cen-a")).status).toBe(200);
});

test("the status of a code can be chosen", async () => {
  const emulator = world([], { statuses: { ParameterBwpInstanceId: 400 } });
  const { status, body } = await attach(emulator, "bwp", "cen-a");
  expect([status, body["Code"]]).toEqual([400, "ParameterBwpInstanceId"]);
  expect(emulator.ledger.requests).toMatchObject([{ status: 400 }]);
});

test.each([
  [
    { accessKeys: [{ accessKeyId: "a", accessKeySecret: "b", policies: [{}] }] },
    "A policy of key a",
  ],
  [
    {
      accessKeys: [
        {
          accessKeyId: "a",
          accessKeySecret: "b",
          policies: [{ Statement: [{ Effect: "Maybe", Action: "*", Resource: "*" }] }],
        },
      ],
    },
    "A policy of key a",
  ],
  [{ throttle: [{ limit: 0, windowMs: 1 }] }, "The throttle at index 0 is 0 in 1 ms."],
  [{ throttle: [{ limit: 1, windowMs: 0 }] }, "The throttle at index 0 is 1 in 0 ms."],
  [{ statuses: { X: 200 } }, "The status of X is 200."],
])("%j is refused", (options, message) => {
  expect(() => createEmulator(options as never)).toThrow(message);
});
