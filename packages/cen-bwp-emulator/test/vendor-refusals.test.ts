import { describe, expect, test } from "vitest";
import { emulatedRules, startEmulator } from "../src/index.js";
import { vendorCases } from "./rules/vendor-cases.js";
import { officialClients } from "./support/official-clients.js";

describe.each(officialClients)("$name", ({ call }) => {
  test.each(vendorCases)("meets $rule", async (vendorCase) => {
    const { rule, options = {}, signedBy, action, request } = vendorCase;
    const emulator = await startEmulator(options);
    const signing = {
      ...emulator,
      accessKeyId: signedBy?.id ?? emulator.accessKeyId,
      accessKeySecret: signedBy?.secret ?? emulator.accessKeySecret,
    };
    const refused = call(signing, action ?? "DescribeCenBandwidthPackages", request ?? {});
    const error = (await refused.catch((thrown: unknown) => thrown)) as { code: string };
    const { requests } = emulator.ledger;
    await emulator.close();
    const info = emulatedRules.find(({ name }) => name === rule);
    expect(error.code).toBe(info?.code);
    expect(requests).toMatchObject([{ code: info?.code, status: info?.status }]);
  });
});
