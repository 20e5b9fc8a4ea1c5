import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmulator } from "cen-bwp-emulator";
import { afterEach, beforeEach, expect, it } from "vitest";

import { demoCens, demoPlans } from "../src/demo/demo-account.js";
import { runMain } from "./run-main.js";

let folder: string;
beforeEach(() => void (folder = join(mkdtempSync(join(tmpdir(), "cen-bwp-")), "answers")));
afterEach(() => rmSync(join(folder, ".."), { recursive: true }));

it("doctor --record leaves nothing of the account in the answers, and the emulator plays them", async () => {
  const emulator = await startEmulator({
    cens: demoCens,
    plans: [...demoPlans, ...Array.from({ length: 50 }, (_, index) => more(index))],
    clock: "real",
  });
  const keys = {
    ALIBABA_CLOUD_ACCESS_KEY_ID: emulator.accessKeyId,
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: emulator.accessKeySecret,
    XDG_STATE_HOME: folder,
  };
  const listed = await runMain(
    ["plans", "list", "--endpoint", emulator.endpoint, "-o", "json"],
    keys,
  );
  const ran = await runMain(
    ["doctor", "--endpoint", emulator.endpoint, "--record", folder, "-o", "json"],
    keys,
  );
  const requests = emulator.ledger.requests.map(({ requestId }) => requestId);
  await emulator.close();
  expect([ran.code, ran.stdout.includes("3 answers with 63 plans")]).toEqual([0, true]);
  expect(readdirSync(folder).toSorted()).toEqual([
    "DescribeCenBandwidthPackages-1.json",
    "DescribeCenBandwidthPackages-2.json",
    "DescribeCenBandwidthPackages-3.json",
    "scenario.yaml",
  ]);

  const written = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
  const { plans } = JSON.parse(listed.stdout) as {
    readonly plans: readonly {
      readonly id: string;
      readonly name: string;
      readonly tags: readonly { readonly key: string; readonly value: string }[];
    }[];
  };
  const secrets = [
    ...plans.flatMap(({ id, name, tags }) => [
      id,
      name,
      ...tags.flatMap(({ key, value }) => [key, value]),
    ]),
    ...demoCens,
    ...requests,
    emulator.accessKeyId,
    emulator.accessKeySecret,
    "Contoso",
  ].filter((text): text is string => text !== undefined && text !== "");
  expect(secrets.length).toBeGreaterThan(200);
  expect(secrets.filter((secret) => written.includes(secret))).toEqual([]);

  const played = await runMain([
    "plans",
    "list",
    "--emulator",
    join(folder, "scenario.yaml"),
    "--query",
    "plans[].[areas, bandwidth, businessStatus, chargeType, allocated, expiresAt]",
  ]);
  const facts = (
    JSON.parse(listed.stdout) as { plans: readonly Readonly<Record<string, unknown>>[] }
  ).plans
    .map((one) =>
      ["areas", "bandwidth", "businessStatus", "chargeType", "allocated", "expiresAt"].map(
        (member) => one[member],
      ),
    )
    .map((one) => JSON.stringify(one))
    .toSorted();
  expect(
    (JSON.parse(played.stdout) as unknown[]).map((one) => JSON.stringify(one)).toSorted(),
  ).toEqual(facts);
});

it("refuses a folder that holds something", async () => {
  const first = await runMain(["doctor", "--emulator", "--record", folder]);
  expect(first.code).toBe(0);
  expect(await runMain(["doctor", "--emulator", "--record", folder])).toEqual({
    code: 2,
    stdout: "",
    stderr: `cen-bwp: --record ${folder}: the folder holds something; name a new one\n`,
  });
});

function more(index: number): (typeof demoPlans)[number] {
  return {
    CenBandwidthPackageId: `cenbwp-secret${index}`,
    GeographicRegionAId: "europe",
    GeographicRegionBId: "china",
    Bandwidth: 7,
    Name: `Contoso ${index}`,
    Description: `Contoso site ${index}`,
  };
}
