import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

import { configExample } from "../src/config/config-example.js";
import { runMain, transcript } from "./run-main.js";

const folder = mkdtempSync(join(tmpdir(), "cen-bwp-"));
afterAll(() => rmSync(folder, { recursive: true }));

const until = ["--bandwidth", "40", "--end", "23:00", "--zone", "Asia/Shanghai", "--emulator"];
const journal = ["--journal", "FOLDER/journal.db"];
const lostKey = "temp-upgrade:emulator:order-lost/cenbwp-cn-eu/40/2026-11-23T15:00:00Z";
const lost = [...until, "order-lost", ...journal];

const config = ["--config", "FOLDER/cen-bwp.yaml", "--emulator"];

/** Each command on emulated accounts, on pipes. The commands of one file share a folder. */
const sessions: Readonly<Record<string, readonly (readonly string[])[]>> = {
  plans: [
    ["plans", "list", "--emulator"],
    ["plans", "list", "--emulator", "--cen", "cen-lab"],
    ["plans", "list", "--emulator", "--status", "Idle", "--output", "ndjson"],
    ["plans", "list", "--emulator", "--output", "csv"],
    ["plans", "list", "--emulator", "--query", "plans[?temporaryUpgrade].id"],
    ["plans", "list", "--emulator", "empty"],
    ["plans", "list", "--emulator", "empty", "--output", "json"],
    ["plans", "expiring", "--emulator"],
    ["plans", "expiring", "--within", "365", "--emulator", "--output", "csv"],
    ["plans", "expiring", "--emulator", "empty"],
    ["plans", "show", "cenbwp-cn-eu", "--emulator"],
    ["plans", "show", "cenbwp-cn-eu", "--emulator", "--output", "yaml"],
    ["plans", "show", "cenbwp-nobody", "--emulator"],
  ],
  coverage: [
    ["coverage", "--emulator"],
    ["coverage", "--emulator", "--output", "csv"],
    ["coverage", "--emulator", "--output", "yaml", "--query", "pairs[?idleBandwidth>`0`].areas"],
    ["coverage", "--emulator", "empty"],
    ["coverage", "--emulator", "forbidden"],
    ["coverage", "--wanted", ...config],
    ["coverage", "--wanted", ...config, "--output", "csv"],
    ["coverage", "ensure", ...config, "--dry-run", "--detailed-exitcode"],
    ["coverage", "ensure", ...config],
    ["coverage", "ensure", ...config, "empty", "--output", "json"],
    ["attach", "cenbwp-cn-ap", "--cen", "prod", ...config, "--dry-run"],
  ],
  attach: [
    ["attach", "cenbwp-cn-ap", "cenbwp-ap-cn", "cenbwp-locked", "--cen", "cen-prod", "--emulator"],
    [
      "attach",
      "cenbwp-cn-ap",
      "--cen",
      "cen-prod",
      "--emulator",
      "--dry-run",
      "--detailed-exitcode",
    ],
    ["attach", "cenbwp-cn-eu", "--cen", "cen-prod", "--emulator"],
    [
      "attach",
      "cenbwp-cn-eu",
      "--cen",
      "cen-lab",
      "--emulator",
      "--output",
      "json",
      "--query",
      "actions[].[plan, outcome, exitCode]",
    ],
    ["attach", "cenbwp-nobody", "--cen", "cen-lab", "--emulator"],
  ],
  upgrade: [
    ["upgrade", "cenbwp-cn-ap-retail", ...until, "--dry-run", "--detailed-exitcode"],
    ["upgrade", "cenbwp-cn-ap-retail", ...until],
    ["upgrade", "cenbwp-cn-ap-retail", ...until, "--yes"],
    ["upgrade", "cenbwp-cn-ap-retail", ...until, "--yes", "--no-wait"],
    ["upgrade", "cenbwp-cn-ap-retail", ...until, "slow", "--yes"],
    ["upgrade", "cenbwp-cn-ap-retail", ...until, "answer-lost", "--yes", "--output", "csv"],
    ["upgrade", "cenbwp-cn-eu", "cenbwp-cn-ap-retail", ...until, "--yes"],
    ["upgrade", "cenbwp-cn-eu", "cenbwp-payg", "cenbwp-cn-cn", ...until, "--yes"],
    [
      "upgrade",
      "cenbwp-cn-eu",
      "cenbwp-cn-ap-retail",
      ...until,
      "order-lost",
      "--yes",
      "--max-orders",
      "2",
    ],
  ],
  apply: [
    ["upgrade", "cenbwp-cn-eu", ...until, "--plan-out", "FOLDER/night.json"],
    ["apply", "FOLDER/night.json", "--emulator", "--dry-run"],
    ["apply", "FOLDER/night.json", "--emulator"],
    ["apply", "FOLDER/night.json", "--emulator", "--yes"],
    ["apply", "FOLDER/night.json", "--emulator", "slow", "--yes"],
    ["apply", "FOLDER/missing.json", "--emulator"],
  ],
  window: [
    ["config", "example"],
    ["config", "check", ...config.slice(0, 2)],
    ["window", "list", ...config],
    ["window", "list", ...config, "--output", "csv"],
    ["window", "plan", "release-night", ...config, "--detailed-exitcode"],
    ["window", "plan", "release-night", ...config, "--budget", "30"],
    ["window", "apply", "release-night", ...config, "--plan-out", "FOLDER/night.json"],
    ["window", "apply", "release-night", ...config],
    ["window", "apply", "release-night", ...config, "--yes", "--max-orders", "1"],
    ["window", "apply", "release-night", ...config, "--yes", "--budget", "30"],
    ["window", "apply", "release-night", ...config, "--yes", "--no-wait"],
    ["window", "apply", "release-night", ...config, "--yes"],
    ["apply", "FOLDER/night.json", ...config, "--yes", "--output", "json"],
    ["window", "apply", "release-night", ...config, "order-lost", "--yes", ...journal],
    ["window", "list", ...config, "order-lost", ...journal],
    [
      "window",
      "plan",
      ...config,
      "--upgrade",
      "cenbwp-payg=40",
      "--start",
      "18:00",
      "--end",
      "23:00",
    ],
    ["window", "plan", "nigth", ...config],
    ["window", "list", ...config, "--next", "3", "--output", "ndjson"],
    ["window", "apply", "peak", "--on", "2026-11-28", ...config, "--yes"],
    ["window", "plan", "peak", "--on", "2026-11-29", ...config],
  ],
  journal: [
    ["intents", "list", ...journal],
    ["upgrade", "cenbwp-cn-eu", ...lost, "--yes", "--reason", "release night"],
    ["intents", "list", ...journal],
    ["intents", "show", lostKey, ...journal],
    ["intents", "show", "nothing", ...journal],
    ["upgrade", "cenbwp-cn-eu", ...lost, "--dry-run"],
    ["doctor", "--emulator", ...journal],
    ["audit", "--verify", ...journal],
    ["intents", "resolve", lostKey, "--evidence", "order 7", ...journal],
    [
      "intents",
      "resolve",
      lostKey,
      "--not-placed",
      "--evidence",
      "nothing on the page",
      "--emulator",
      "order-lost",
      ...journal,
    ],
    ["intents", "settle", "--emulator", "order-lost", ...journal, "--dry-run"],
    ["intents", "settle", "--emulator", "order-lost", ...journal],
    ["drift", "--emulator", "order-lost", ...journal],
    ["drift", "--emulator", "--output", "json"],
    ["intents", "list", "--open", "--output", "json", ...journal],
  ],
  restore: [
    ["restore", "watch", "cenbwp-cn-eu", "--emulator"],
    [
      "restore",
      "watch",
      "cenbwp-cn-eu",
      "--end",
      "2026-11-23T15:00:00Z",
      "--to",
      "20",
      "--emulator",
    ],
    [
      "restore",
      "watch",
      "cenbwp-cn-eu",
      "--end",
      "2026-11-23T15:00:00Z",
      "--to",
      "10",
      "--emulator",
      "--output",
      "json",
    ],
  ],
  setup: [
    ["policy", "--account", "1234567890123456", "--read-only"],
    ["policy", "--account", "1234567890123456", "--plan", "cenbwp-cn-eu", "--cen", "cen-prod"],
    ["doctor", "--emulator"],
    ["doctor", "--emulator", "forbidden", "--output", "csv"],
    ["doctor", ...config],
    ["completion", "bash"],
    ["completion", "zsh"],
    ["completion", "fish"],
    ["completion", "powershell"],
    ["__complete", "--new-word", "--", "plans"],
    ["__complete", "--", "in"],
    ["__complete", "--", "plans", ""],
    ["__complete", "--", "upgrade", "cenbwp-cn-eu", "--m"],
    ["__complete", "--", "coverage", "--output", ""],
  ],
};

describe("transcripts", () => {
  it.each(Object.keys(sessions))("%s", async (name) => {
    const at = (text: string): string => text.replaceAll("FOLDER", join(folder, name));
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "cen-bwp.yaml"), configExample);
    const shown: string[] = [];
    for (const args of sessions[name] ?? [])
      shown.push(transcript(args, await runMain(args.map(at))));
    const text = shown
      .join("\n")
      .replaceAll(join(folder, name), "FOLDER")
      // What differs from run to run.
      .replaceAll(/hash is [0-9a-f]{64}/g, "hash is HASH");
    await expect(text).toMatchFileSnapshot(`transcripts/${name}.txt`);
  });

  it("cover every command", async () => {
    const { stdout } = await runMain(["--help"]);
    const commands = [...stdout.matchAll(/^ {2}([a-z]+)\b(?= .*(?:\[|  ))/gm)].map(
      ([, name]) => name,
    );
    const covered = new Set(
      Object.values(sessions)
        .flat()
        .map(([name]) => name),
    );
    const elsewhere = ["demo", "emulator", "fleet", "help", "report"];
    expect(
      commands.filter((name) => !covered.has(name) && !elsewhere.includes(name as string)),
    ).toEqual([]);
    expect(commands).toContain("upgrade");
  });
});
