import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

import { root } from "../test/repository.js";
import { inShell } from "./in-shell.js";
import { shellLinesIn } from "./shell-lines.js";
import { transcripts } from "./transcripts.js";

const folder = mkdtempSync(join(tmpdir(), "documents-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function folderOf(place: string): string {
  const at = join(folder, (place.split(":")[0] ?? "").replaceAll("/", "-"));
  mkdirSync(at, { recursive: true });
  return at;
}

// What serves until Ctrl-C is in emulator.test.ts.
const ending = transcripts.filter(({ line }) => !line.startsWith("cen-bwp emulator "));

describe.each(ending)("$place: $line", ({ place, line, output }) => {
  it("prints what is shown", async () => {
    // A document's commands leave their files for each other, and nothing here.
    const { code, stdout, stderr } = await inShell(line, {
      cwd: line.startsWith("pnpm ") ? root : folderOf(place),
    });
    expect([code, code === 0 ? "" : stderr]).toEqual([0, ""]);
    // Without output it is enough that the command succeeds and says something.
    expect(output === "" ? stdout !== "" : stdout).toBe(output === "" || output);
  });
});

it("every line of every sh block has somebody who runs it", () => {
  expect(shellLinesIn(root).length).toBeGreaterThan(20);
});
