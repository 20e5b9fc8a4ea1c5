import { describe, expect, it } from "vitest";
import { attachPath } from "./explorer/attach-path.js";
import { dispatchPath } from "./explorer/dispatch-path.js";
import { type Choose, explore } from "./explorer/explore.js";
import { coveragePath, windowPath } from "./explorer/fleet-paths.js";
import {
  lookOrderRetry,
  reorderAfterSettle,
  retryInsideTheStep,
} from "./explorer/naive-upgrades.js";
import { armIfThisRunSent, armUnderAFreshId } from "./explorer/naive-dispatch.js";
import { depth, exploreAll } from "./explorer/report.js";
import { lookOnceAtTheEnd, restorePath } from "./explorer/restore-path.js";
import { settlePath } from "./explorer/settle-path.js";
import { upgradePath } from "./explorer/upgrade-path.js";

describe("every path", () => {
  it("of ensureTempUpgrade keeps every promise", async () => {
    const depths = [depth(2, 0, 1, 0), depth(1, 1, 0, 1), depth(1, 0, 2, 1), depth(1, 2, 0, 0)];
    const { violations, paths } = await exploreAll("ensureTempUpgrade", depths, (choose, ...at) =>
      upgradePath(choose, { depth: at[0], keepsJournal: at[1] }),
    );
    expect(violations).toEqual([]);
    // Fewer would mean that choices went missing.
    expect(paths).toBeGreaterThan(10_000);
  });

  it("of attachIfNotConflictingSpan keeps every promise", async () => {
    const depths = [depth(2, 0, 0, 1), depth(1, 1, 0, 1), depth(1, 0, 1, 1)];
    const { violations, paths } = await exploreAll(
      "attachIfNotConflictingSpan",
      depths,
      attachPath,
    );
    expect(violations).toEqual([]);
    expect(paths).toBeGreaterThan(10_000);
  });
});

describe("every path with two plans", () => {
  it("of applyWindow keeps every promise", async () => {
    const depths = [depth(2, 0, 0, 0), depth(1, 1, 0, 0)];
    const { violations } = await exploreAll("applyWindow", depths, windowPath);
    expect(violations).toEqual([]);
  });

  it("of ensureCoverage keeps every promise", async () => {
    const depths = [depth(1, 0, 1, 1), depth(1, 1, 0, 0)];
    const { violations } = await exploreAll("ensureCoverage", depths, coveragePath);
    expect(violations).toEqual([]);
  });
});

describe("every path", () => {
  it("of watchRestore keeps every promise", async () => {
    const depths = [depth(0, 2, 0, 0), depth(0, 1, 1, 0), depth(0, 0, 3, 0)];
    const { violations } = await exploreAll("watchRestore", depths, restorePath);
    expect(violations).toEqual([]);
  });

  it("of settleIntents keeps every promise", async () => {
    const depths = [depth(1, 1, 0, 0), depth(1, 0, 1, 0)];
    const { violations } = await exploreAll("settleIntents", depths, settlePath);
    expect(violations).toEqual([]);
  });

  it("from submitting an upgrade to the check after its end keeps every promise", async () => {
    const depths = [depth(0, 2, 0, 0), depth(1, 1, 0, 0), depth(1, 0, 1, 0)];
    const { violations } = await exploreAll("dispatcher", depths, (choose, ...at) =>
      dispatchPath(choose, { depth: at[0], keepsJournal: at[1] }),
    );
    expect(violations).toEqual([]);
  });
});

describe("the explorer finds", () => {
  const found = async (
    path: (choose: Choose) => Promise<string | undefined>,
  ): Promise<readonly string[]> => (await explore(path)).violations.map(({ what }) => what);

  it("two watches armed under fresh ids", async () => {
    const at = depth(0, 1, 0, 0);
    expect(
      await found((choose) => dispatchPath(choose, { depth: at, variant: armUnderAFreshId })),
    ).toContain("upgraded, and 2 watch its end");
  });

  it("no watch where only the run that sent arms it", async () => {
    const at = depth(0, 1, 0, 0);
    expect(
      await found((choose) => dispatchPath(choose, { depth: at, variant: armIfThisRunSent })),
    ).toContain("upgraded, and 0 watch its end");
  });

  it("the late restore that a single look at the end does not see", async () => {
    const at = depth(0, 0, 0, 0);
    const violations = await found((choose) => restorePath(choose, at, true, lookOnceAtTheEnd));
    expect(violations).toContain("says notRestored, and it was restored late");
  });

  it("the order that a witness who takes silence for no denies", async () => {
    const at = depth(1, 0, 1, 0);
    const violations = await found((choose) => settlePath(choose, at, true, true));
    expect(violations).toContain("a silent one: settled as rejected, and an order exists");
  });
});

describe("the explorer finds two orders in", () => {
  const faults = depth(1, 0, 0, 0);
  it.each([
    { name: "a retry inside the step", variant: retryInsideTheStep, at: faults },
    { name: "a step that crashes", variant: retryInsideTheStep, at: depth(0, 1, 0, 0) },
    { name: "look, order, retry", variant: lookOrderRetry, at: depth(1, 0, 1, 0) },
    { name: "a reorder after settling", variant: reorderAfterSettle, at: faults },
  ])("$name", async ({ variant, at }) => {
    const found = await explore(async (choose) => {
      try {
        return await upgradePath(choose, { depth: at, variant });
      } catch {
        // A naive way that gives up by throwing is not what is looked for here.
        return undefined;
      }
    });
    expect(found.violations.map(({ what }) => what)).toContain("2 orders, and says upgraded");
  });
});
