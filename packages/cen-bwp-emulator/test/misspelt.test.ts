import { expect, test } from "vitest";
import { createEmulator, type EmulatorOptions, startEmulator } from "../src/index.js";
import { plan, world } from "./support/world.js";

const key = { accessKeyId: "id", accessKeySecret: "secret" };
const bwp = { CenBandwidthPackageId: "p" };

test.each<[object, string]>([
  [{ plan: [] }, 'An emulator has no "plan". Did you mean "plans"?'],
  [{ upgradedelayms: 1 }, 'Did you mean "upgradeDelayMs"?'],
  [{ colour: 1 }, "Use seed, now, clock,"],
  [{ clock: { Rate: 2 } }, '"clock" has no "Rate". Did you mean "rate"?'],
  [{ pageOrder: { chrn: 1 } }, '"pageOrder" has no "chrn". Did you mean "churn"?'],
  [{ pageOrder: { churn: 2 } }, '"churn" is 2. Pass a probability from 0 to 1.'],
  [{ account: { mayUpgrad: false } }, '"account" has no "mayUpgrad". Did you mean "mayUpgrade"?'],
  [{ account: { mayUpgrade: "no" } }, '"mayUpgrade" must be true or false, not text.'],
  [{ account: { affordableOrders: -1 } }, '"affordableOrders" is -1. Pass a whole number'],
  [{ account: null }, '"account" must be an object, not null.'],
  [
    { accessKeys: [{ ...key, securitytoken: "x" }] },
    'The access key at index 0 has no "securitytoken". Did you mean "securityToken"?',
  ],
  [{ throttle: [{ limit: 1, windowMS: 5 }] }, 'Did you mean "windowMs"?'],
  [
    { throttle: [{ operation: "Associate", limit: 1, windowMs: 5 }] },
    "The throttle at index 0 is for Associate, which is not emulated. Use AssociateCen",
  ],
  [
    { statuses: { "InvalidAccesKeyId.NotFound": 400 } },
    'No rule answers InvalidAccesKeyId.NotFound. Did you mean "InvalidAccessKeyId.NotFound"?',
  ],
  [{ sourceIp: "localhost" }, '"sourceIp" is localhost. Pass an IP address.'],
  [{ faults: [{ fault: "hang", limt: 1 }] }, 'Did you mean "limit"?'],
])("the options %j are refused", (options, message) => {
  expect(() => createEmulator(options)).toThrow(
    expect.objectContaining({
      code: "BadOption",
      message: expect.stringContaining(message) as string,
    }) as object,
  );
});

test.each<[object, string]>([
  [
    { plans: [{ ...bwp, Bandwith: 5 }] },
    'The seed of plan p has no "Bandwith". Did you mean "Bandwidth"?',
  ],
  [{ plans: [{ ...bwp, cenId: "c" }] }, 'Did you mean "CenId"?'],
  [{ plans: [{ ...bwp, Name: 5 }] }, "The seed of plan p: Name: 5 is not a text."],
  [{ plans: [{ ...bwp, Tags: { Tags: [] } }] }, 'plan p, Tags, has no "Tags". Did you mean "Tag"?'],
  [{ plans: [{ ...bwp, Tags: { Tag: [{ key: "x" }] } }] }, 'Did you mean "Key"?'],
  [
    {
      plans: [
        {
          ...bwp,
          OrginInterRegionBandwidthLimits: { OrginInterRegionBandwidthLimit: [{ Bandwidth: "1" }] },
        },
      ],
    },
    'OrginInterRegionBandwidthLimit, has no "Bandwidth". Use BandwidthLimit,',
  ],
  [{ plans: [{ ...bwp, Processing: "orders" }] }, 'Did you mean "order"?'],
  [{ plans: [{ ...bwp, ProcessingUntil: "x" }] }, "has ProcessingUntil without Processing."],
  [
    { plans: [{ ...bwp, Processing: "order", ProcessingUntil: "soon" }] },
    'Plan p is seeded with ProcessingUntil "soon". Write YYYY-MM-DDThh:mm:ssZ.',
  ],
  [{ cens: [{ CenID: "c" }] }, "The CEN seed at index 0 has no CenId."],
  [{ cens: [{ CenId: "c", Stauts: "Active" }] }, 'CEN seed c has no "Stauts".'],
  [
    { cens: [{ CenId: "c", Status: "active" }] },
    'CEN c has the Status active. Did you mean "Active"?',
  ],
  [{ cens: [{ CenId: "c", ActiveTime: "x" }] }, "CEN c has an ActiveTime but is not Creating."],
  [
    { cens: [{ CenId: "c", Status: "Creating", ActiveTime: "x" }] },
    'CEN c is seeded with ActiveTime "x".',
  ],
  [{ cens: [{ CenId: "c", TrafficQosPolicy: "yes" }] }, "TrafficQosPolicy yes"],
  [{ cens: ["c", { CenId: "c" }] }, "CEN c is seeded twice."],
])("the seeds %j are refused", (options, message) => {
  expect(() => createEmulator(options)).toThrow(
    expect.objectContaining({
      code: "BadSeed",
      message: expect.stringContaining(message) as string,
    }) as object,
  );
});

test("an option for the server is known to it alone", async () => {
  const options = { porrt: 1 } as EmulatorOptions;
  await expect(startEmulator(options)).rejects.toThrow('Did you mean "port"?');
  await expect(startEmulator({ admin: { prt: 1 } as object })).rejects.toThrow(
    '"admin" has no "prt". Did you mean "port"?',
  );
});

test("a filter of orders that is misspelt selects nothing silently", () => {
  const filter = { planID: "p" } as object;
  expect(() => world([plan("p")]).orders(filter)).toThrow('Did you mean "planId"?');
});

test.each<object>([
  { plans: [null] },
  { plans: {} },
  { plans: ["p"] },
  { cens: "cen-a" },
  { accessKeys: {} },
  { accessKeys: [null] },
  { accessKeys: [{ ...key, expiresAt: "tomorrow" }] },
  { accessKeys: [{ ...key, inactive: "yes" }] },
  { accessKeys: [{ ...key, policies: {} }] },
  { accessKeys: [{ ...key, policies: [null] }] },
  { accessKeys: [{ accessKeyId: 5, accessKeySecret: "x" }] },
  { throttle: {} },
  { throttle: [null] },
  { faults: "x" },
  { faults: [null] },
  { statuses: [] },
  { statuses: null },
  { seed: {} },
  { now: "2026-01-10T12:00:00Z" },
  { clock: null },
  { pageOrder: { churn: "0.5" } },
  { attachBusyMs: "5" },
])("a value of another kind is refused, not believed: %j", (options) => {
  expect(() => createEmulator(options)).toThrow(
    expect.objectContaining({ name: "EmulatorError", code: "BadOption" }) as object,
  );
});

test.each<object>([{ https: "yes" }, { admin: "x" }, { generateKeys: 1 }, { port: "1" }])(
  "so is one of the server's: %j",
  async (options) => {
    await expect(startEmulator(options)).rejects.toMatchObject({ code: "BadOption" });
  },
);

test("what is undefined counts as left out", () => {
  expect(() => createEmulator({ colour: undefined } as EmulatorOptions)).not.toThrow();
});
