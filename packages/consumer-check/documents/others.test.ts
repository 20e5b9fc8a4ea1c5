import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmulator } from "cen-bwp-emulator";
import { afterAll, describe, expect, it } from "vitest";

import { root } from "../test/repository.js";
import { type Block, blocks, blocksOf } from "./blocks.js";
import { printedBy, scriptOf } from "./figures.js";
import { inShell } from "./in-shell.js";

// Blocks that are neither commands nor TypeScript: each is one of these, or a test fails.
const folder = mkdtempSync(join(tmpdir(), "documents-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const of = (document: string, language: string): readonly Block[] =>
  blocks.filter((block) => block.document === document && block.language === language);
const rooms = of("ARCHITECTURE.md", "");
const old = of("docs/moving-from-alicloud-sdk.md", "js");
const settings = of("packages/cen-bwp-cli/README.md", "yaml");
const figures = blocksOf("").filter(({ remark }) => remark?.startsWith("printed by "));

it("ARCHITECTURE.md lists every room by its path", async () => {
  const paths = rooms.flatMap(({ code }) =>
    [...code.matchAll(/^(\S+) {2,}\S/gm)].map(([, path = ""]) => path),
  );
  const { stdout } = await inShell(`ls -d specs/* generator packages/*`);
  expect(paths.toSorted()).toEqual(stdout.trim().split("\n").toSorted());
});

it("the call that is left behind gives what the new one gives", async () => {
  const plans = [{ CenBandwidthPackageId: "cenbwp-1", CenId: "cen-1", Bandwidth: 10 }];
  const emulator = await startEmulator({ clock: "real", cens: ["cen-1"], plans });
  const { accessKeyId, accessKeySecret, endpoint } = emulator;
  const [{ code } = { code: "" }] = old;
  const keys = JSON.stringify({ accessKeyId, accessKeySecret });
  const text = `const { accessKeyId, accessKeySecret } = ${keys};
${code.replace("https://cbn.aliyuncs.com", endpoint)}
console.log(answer.CenBandwidthPackages.CenBandwidthPackage[0].Bandwidth);`;
  // In this package, whose modules it imports.
  const file = join(root, "packages/consumer-check/.left-behind.mjs");
  writeFileSync(file, text);
  const { stdout, stderr } = await inShell(`node "${file}"`);
  rmSync(file);
  await emulator.close();
  expect([old.length, stdout, stderr]).toEqual([1, "10\n", ""]);
});

it("the configuration of the command's README is one, and its window can be planned", async () => {
  const file = join(folder, "cen-bwp.yaml");
  writeFileSync(file, settings.map(({ code }) => code).join("---\n"));
  for (const [line, said] of [
    ["config check", "cen-bwp.yaml"],
    ["window plan release-night --emulator demo", "cenbwp-cn-eu 20 -> 40 Mbps"],
    ["coverage --wanted --emulator demo", "china"],
  ]) {
    const { code, stdout, stderr } = await inShell(`cen-bwp ${line} --config "${file}"`, {
      env: { TEAM_WEBHOOK: "https://example.invalid/hook" },
    });
    expect([line, code, code === 0 ? "" : stderr]).toEqual([line, 0, ""]);
    expect(stdout).toContain(said);
  }
});

describe.each(figures)("$place: $remark", ({ remark, code }) => {
  it("is what the command prints, but for the values", () => {
    const script = scriptOf(/`(.+)`/.exec(remark ?? "")?.[1] ?? "");
    const patterns = printedBy(script ?? "");
    const lines = code.trimEnd().split("\n");
    expect(lines.filter((line) => !patterns.some((pattern) => pattern.test(line)))).toEqual([]);
  });
});

it("knows every block", () => {
  const known = new Set([...rooms, ...old, ...settings, ...figures, ...elsewhere()]);
  expect(blocks.filter((block) => !known.has(block)).map(({ place }) => place)).toEqual([]);
});

/** Blocks that other tests execute. */
function elsewhere(): readonly Block[] {
  return [
    // typescript.test.ts; those of CONTRIBUTING.md by the rehearsal, which refuses a step it does not know.
    ...blocksOf("ts"),
    ...of("CONTRIBUTING.md", "yaml"),
    // Each line has a stage: shell-lines.ts.
    ...blocksOf("sh"),
    // commands.test.ts, and emulator.test.ts for what serves.
    ...blocksOf("", "console").filter(({ code }) => code.startsWith("$ ")),
    // The rehearsal, and the demo's own test.
    ...blocksOf("").filter(({ document, remark }) => document === "README.md" && remark === "demo"),
    // The rehearsal installs by them.
    ...of("docs/private-registry.md", "json"),
    ...of("docs/private-registry.md", "ini"),
    // emulator.test.ts serves it.
    ...of("packages/cen-bwp-emulator/README.md", "yaml"),
  ];
}
