import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";

import { exitCodes } from "../src/exit-codes.js";
import { runMain } from "./run-main.js";

const until = ["--bandwidth", "40", "--end", "23:00", "--zone", "Asia/Shanghai", "--emulator"];

/** One way to reach each exit code; 130 needs a signal and is reached in the tests of the terminal. */
const ways: readonly (readonly [keyof typeof exitCodes, readonly string[]])[] = [
  ["done", ["upgrade", "cenbwp-cn-eu", ...until, "--yes"]],
  ["failure", ["intents", "list", "--journal", "FOLDER/none.db"]],
  ["usage", ["upgrade", "cenbwp-cn-eu", ...until]],
  ["precheckFailed", ["upgrade", "cenbwp-payg", ...until, "--yes"]],
  ["credentials", ["upgrade", "cenbwp-cn-eu", ...until, "forbidden", "--yes"]],
  ["conflict", ["attach", "cenbwp-cn-eu", "--cen", "cen-lab", "--emulator"]],
  ["notFinished", ["upgrade", "cenbwp-cn-eu", ...until, "slow", "--yes"]],
  ["undecided", ["upgrade", "cenbwp-cn-eu", ...until, "order-lost", "--yes"]],
  ["changes", ["upgrade", "cenbwp-cn-eu", ...until, "--dry-run", "--detailed-exitcode"]],
];

it.each(ways)("%s", async (name, args) => {
  const folder = mkdtempSync(join(tmpdir(), "cen-bwp-"));
  const ran = await runMain(args.map((arg) => arg.replace("FOLDER", folder)));
  rmSync(folder, { recursive: true });
  expect(ran.code).toBe(exitCodes[name]);
});

it("has a way to each", () => {
  expect([...ways.map(([name]) => name), "interrupted"].toSorted()).toEqual(
    Object.keys(exitCodes).toSorted(),
  );
});
