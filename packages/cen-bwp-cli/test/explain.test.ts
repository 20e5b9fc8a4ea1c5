import { expect, it } from "vitest";

import { runMain } from "./run-main.js";

it("--explain tells every call on stderr, and leaves stdout alone", async () => {
  const args = ["attach", "cenbwp-cn-ap", "--cen", "cen-prod", "--emulator"];
  const quiet = await runMain(args);
  const told = await runMain([...args, "--explain"]);
  expect(told.stdout).toBe(quiet.stdout);
  const lines = told.stderr
    .replaceAll(/\d+ ms/g, "N ms")
    .replaceAll(/request [0-9A-F-]{36}/g, "request ID")
    .trimEnd()
    .split("\n");
  expect(lines).toContain(
    "call  AssociateCenBandwidthPackage CenId=cen-prod CenBandwidthPackageId=cenbwp-cn-ap: 200 (N ms, request ID)",
  );
  expect(lines.every((line) => /^call {2}\w+ .*: 200 \(N ms, request ID\)$/.test(line))).toBe(true);
});

it("--explain tells what a lost order looked like", async () => {
  const until = ["--bandwidth", "40", "--end", "23:00", "--zone", "Asia/Shanghai"];
  const { stderr } = await runMain([
    "upgrade",
    "cenbwp-cn-eu",
    ...until,
    "--emulator",
    "order-lost",
    "--yes",
    "--explain",
  ]);
  expect(
    stderr
      .split("\n")
      .filter((line) => line.includes("TempUpgrade"))
      .map((line) => line.replace(/\d+ ms/, "N ms")),
  ).toEqual([
    "call  TempUpgradeCenBandwidthPackageSpec CenBandwidthPackageId=cenbwp-cn-eu Bandwidth=40 EndTime=2026-11-23T15:00:00Z: ConnectionLost (N ms, sent: maybe)",
  ]);
});
