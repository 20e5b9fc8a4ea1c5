import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openJournal } from "cen-bwp-ops";
import { expect, it } from "vitest";

import { demoStart } from "../src/demo/demo-account.js";
import { runMain } from "./run-main.js";

it.each([
  ["--not-placed", 0, "settled: rejected\n", []],
  [
    "--placed",
    6,
    "still open: the order exists and is not in effect yet; run the upgrade again to go on waiting\n",
    ["night"],
  ],
])("intents resolve %s", async (flag, code, stdout, open) => {
  const folder = mkdtempSync(join(tmpdir(), "cen-bwp-"));
  const path = join(folder, "journal.db");
  const journal = await openJournal(path);
  const at = demoStart - 3_600_000;
  const draft = {
    key: "night",
    subject: "plan:emulator:demo/cenbwp-cn-eu",
    order: {
      CenBandwidthPackageId: "cenbwp-cn-eu",
      Bandwidth: 40,
      EndTime: "2026-11-23T15:00:00Z",
    },
    createdAt: at,
  };
  await journal.intents.open(draft);
  await journal.intents.claim(draft, { token: "t", at, baseline: { at, bandwidth: 20 } });
  await journal.intents.answer("night", "t", { class: "unknown" });
  journal.close();
  const args = ["intents", "resolve", "night", flag, "--evidence", "order list", "--journal", path];
  const dry = await runMain([...args, "--emulator", "--dry-run", "--query", "intents[].status"]);
  expect(dry).toMatchObject({ code: 0, stdout: '[\n  "open"\n]\n' });
  expect(dry.stderr).toContain("nothing was recorded\n");
  // Without USER, as cron runs it, it is whoever the process belongs to.
  const ran = await runMain([...args, "--emulator"], { USER: "" });
  const left = await runMain([
    "intents",
    "list",
    "--open",
    "--output",
    "ndjson",
    "--journal",
    path,
  ]);
  rmSync(folder, { recursive: true });
  expect(ran).toEqual({ code, stdout, stderr: "" });
  expect(left.stdout.match(/(?<="key":")[^"]+/g) ?? []).toEqual(open);
});
