import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

import { runMain } from "./run-main.js";

const folder = mkdtempSync(join(tmpdir(), "cen-bwp-"));
const file = join(folder, "cen-bwp.yaml");
writeFileSync(file, "emulator: empty\noutput: ndjson\n");
afterAll(() => rmSync(folder, { recursive: true }));

const empty = { code: 0, stdout: "", stderr: "" };

describe("configuration", () => {
  it("stands in for flags, from --config and CEN_BWP_CONFIG", async () => {
    expect(await runMain(["plans", "list", "--config", file])).toEqual(empty);
    expect(await runMain(["plans", "list"], { CEN_BWP_CONFIG: file })).toEqual(empty);
  });

  it("gives way to flags", async () => {
    const { stdout } = await runMain(
      ["plans", "list", "--emulator", "demo", "--output", "json", "--query", "length(plans)"],
      { CEN_BWP_CONFIG: file },
    );
    expect(stdout).toBe("13\n");
  });

  it("gives way to an endpoint that was named more closely", async () => {
    const ran = await runMain(["plans", "list", "--config", file, "--endpoint", "ftp://x"]);
    expect([ran.code, ran.stdout]).toEqual([2, ""]);
    expect(ran.stderr).toContain("The endpoint must use https or http");
  });

  it("says where a mistake is", async () => {
    const wrong = join(folder, "wrong.yaml");
    writeFileSync(wrong, "output: json\nmaxOrders: two\n");
    expect(await runMain(["coverage", "--config", wrong])).toEqual({
      code: 2,
      stdout: "",
      stderr: `cen-bwp: ${wrong}:2: maxOrders: expected a whole number from 0\n`,
    });
  });
});
