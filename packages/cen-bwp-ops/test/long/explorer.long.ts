import { expect, it } from "vitest";
import { attachPath } from "../explorer/attach-path.js";
import { dispatchPath } from "../explorer/dispatch-path.js";
import { depth, exploreAll } from "../explorer/report.js";
import { restorePath } from "../explorer/restore-path.js";
import { settlePath } from "../explorer/settle-path.js";
import { upgradePath } from "../explorer/upgrade-path.js";

it("no path of ensureTempUpgrade breaks a promise, deeper", async () => {
  const depths = [depth(2, 2, 0, 1), depth(2, 1, 1, 1), depth(3, 0, 2, 1)];
  const { violations } = await exploreAll("ensureTempUpgrade", depths, (choose, ...at) =>
    upgradePath(choose, { depth: at[0], keepsJournal: at[1] }),
  );
  expect(violations).toEqual([]);
});

it("no path from submitting to the check after the end breaks a promise, deeper", async () => {
  const depths = [depth(1, 2, 1, 0), depth(2, 2, 0, 0), depth(1, 1, 2, 0)];
  const { violations } = await exploreAll("dispatcher", depths, (choose, ...at) =>
    dispatchPath(choose, { depth: at[0], keepsJournal: at[1] }),
  );
  expect(violations).toEqual([]);
});

it("no path of watchRestore or settleIntents breaks a promise, deeper", async () => {
  const watched = await exploreAll("watchRestore", [depth(0, 2, 2, 0)], restorePath);
  const settled = await exploreAll(
    "settleIntents",
    [depth(2, 1, 0, 0), depth(1, 1, 1, 0)],
    settlePath,
  );
  expect([...watched.violations, ...settled.violations]).toEqual([]);
});

it("no path of attachIfNotConflictingSpan breaks a promise, deeper", async () => {
  const depths = [depth(2, 1, 0, 1), depth(1, 1, 1, 1), depth(2, 0, 2, 1)];
  const { violations } = await exploreAll("attachIfNotConflictingSpan", depths, attachPath);
  expect(violations).toEqual([]);
});
