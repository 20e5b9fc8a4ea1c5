import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createEmulator } from "../src/index.js";
import { parseScenario, readScenario } from "../src/scenario.js";
import { call } from "./support/call.js";
import { attach } from "./support/world.js";

const scenario = `
seed: 7
now: 2026-01-10T12:00:00Z
clock: virtual
attachDelayMs: 5000
cens: [cen-a]
plans:
  - &mainland
    CenBandwidthPackageId: bwp-1
    GeographicRegionAId: china
    GeographicRegionBId: europe
    Bandwidth: 10
  - CenBandwidthPackageId: bwp-2
    CenId: cen-a
faults:
  - operation: AssociateCenBandwidthPackage
    nth: 1
    fault: reset
    when: after
`;

test("a scenario is the options in YAML", async () => {
  const options = parseScenario(scenario, "s.yaml");
  expect(options.now).toBe(Date.UTC(2026, 0, 10, 12));
  const emulator = createEmulator(options);
  expect(emulator.plan("bwp-2")).toMatchObject({ Status: "InUse" });
  await expect(attach(emulator, "bwp-1", "cen-a")).rejects.toMatchObject({ code: "ECONNRESET" });
  expect(emulator.ledger.attachments).toMatchObject([{ planId: "bwp-1" }]);
  expect(emulator.plan("bwp-1")).toMatchObject({ Status: "Idle" });
  emulator.clock.advance(5000);
  expect(emulator.plan("bwp-1")).toMatchObject({ Status: "InUse" });
  expect((await call(emulator, "DescribeCenBandwidthPackages")).status).toBe(200);
});

test("an empty file is an empty account", () => {
  expect(createEmulator(parseScenario("", "s.yaml")).plans()).toEqual([]);
});

test.each([
  ["seed: [1", "s.yaml:1: Flow sequence in block collection must be sufficiently indented"],
  ["seed: 1\nseed: 2", "s.yaml:2: Map keys must be unique"],
  ["- a", "s.yaml:1: A scenario must be an object, not a list."],
  ["seed: 1\n\ncolour: red", 's.yaml:3: An emulator has no "colour". Use seed, now,'],
  ["seed: 1\nplans: x", 's.yaml:2: "plans" must be a list, not text.'],
  ["cens:\n  - cen-a\n  - 5", "s.yaml:3: The CEN seed at index 1 has no CenId."],
  ["seed: 1\nnow: noon", 's.yaml:2: "now" is noon. Write YYYY-MM-DDThh:mm:ssZ.'],
  ["seed: 1\nattachDelayMs: -1", 's.yaml:2: "attachDelayMs" is -1.'],
  [
    "plans:\n  - CenBandwidthPackageId: a\n  - CenBandwidthPackageId: a",
    "s.yaml:3: Plan a is seeded twice.",
  ],
  [
    "plans:\n  - CenBandwidthPackageId: a\n\n  - CenBandwidthPackageId: b\n    CenId: cen-x",
    "s.yaml:4: Plan b is seeded on CEN cen-x, which does not exist.",
  ],
  [
    "faults:\n  - fault: refuse\n  - fault: delay\n    ms: soon",
    's.yaml:4: The fault rule at index 1 has ms "soon"',
  ],
  ["faults:\n  - fault: delay", "s.yaml:2: The fault rule at index 0 needs ms for delay."],
  ["seed: 1\nacountId: x", 's.yaml:2: An emulator has no "acountId". Did you mean "accountId"?'],
  [
    "plans:\n  - CenBandwidthPackageId: a\n    Bandwith: 10",
    's.yaml:3: The seed of plan a has no "Bandwith". Did you mean "Bandwidth"?',
  ],
  [
    "accessKeys:\n  - accessKeyId: a\n    accesKeySecret: b",
    's.yaml:3: The access key at index 0 has no "accesKeySecret". Did you mean "accessKeySecret"?',
  ],
  ["cens:\n  - CenId: c\n    Stauts: Active", 's.yaml:3: CEN seed c has no "Stauts".'],
  ["pageOrder: random", 's.yaml:1: "pageOrder" is random. Choose "stable", "churning"'],
  ["clock: fast", 's.yaml:1: "clock" is fast.'],
])("%j is refused with file and line", (text, message) => {
  expect(() => parseScenario(text, "s.yaml")).toThrow(message);
  expect(() => parseScenario(text, "s.yaml")).toThrow(
    expect.objectContaining({ name: "EmulatorError", code: "BadScenario" }),
  );
});

test("the file is read, and one that is not there is named", () => {
  const folder = mkdtempSync(join(tmpdir(), "scenario-"));
  const file = join(folder, "s.yaml");
  writeFileSync(file, scenario);
  expect(readScenario(file)).toEqual(parseScenario(scenario, file));
  rmSync(folder, { recursive: true });
  expect(() => readScenario(file)).toThrow(`${file} cannot be read (ENOENT).`);
});
