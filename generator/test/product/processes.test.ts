import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";

const gen = fileURLToPath(new URL("../../gen.mjs", import.meta.url));
const quay = fileURLToPath(new URL("quay.api-docs.json", import.meta.url));
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "processes-"));
  cpSync(quay, join(root, "api-docs.json"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

interface Run {
  readonly child: ChildProcess;
  readonly ended: Promise<{ readonly code: number | null; readonly said: string }>;
}

/** Starts the command line in a process of its own. */
function start(out: string, ...more: readonly string[]): Run {
  const args = [gen, "product", join(root, "api-docs.json"), "--out", join(root, out), ...more];
  const child = spawn(process.execPath, args, { cwd: root });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text: Buffer) => void (said += text.toString()));
  const ended = once(child, "close").then(([code]) => ({ code: code as number | null, said }));
  return { child, ended };
}

function files(out: string): Readonly<Record<string, string>> {
  const manifest = readFileSync(join(root, out, "generated.json"), "utf8");
  const paths = Object.keys((JSON.parse(manifest) as { readonly files: object }).files);
  return Object.fromEntries(
    paths.map((path) => [path, readFileSync(join(root, out, path), "utf8")]),
  );
}

it("of two runs at once each does its work or says that the other one is at it", async () => {
  const ends = await Promise.all([start("out").ended, start("out").ended]);
  const odd = ends.filter(
    ({ code, said }) =>
      !(code === 0 && said.includes("Quay 2026-02-03: 2 operations")) &&
      !(code === 1 && said.includes("[output-locked]")),
  );
  expect(odd).toEqual([]);
  expect(ends.map(({ code }) => code)).toContain(0);
  expect((await start("out", "--check").ended).code).toBe(0);
});

it("a run goes on where one was killed while it wrote", async () => {
  const killed = start("out");
  // The lock is there from the first file to the last; should the run be over before it is seen, nothing is left to be killed.
  const isOver = killed.ended.then(() => true);
  while (!existsSync(join(root, "out/.generate-lock")))
    if (await Promise.race([isOver, sleep(1)])) break;
  killed.child.kill("SIGKILL");
  await killed.ended;
  expect(await start("out").ended).toMatchObject({ code: 0 });
  await start("fresh").ended;
  expect(files("out")).toEqual(files("fresh"));
  expect(existsSync(join(root, "out/.generate-lock"))).toBe(false);
});

it("answers a call it cannot read with one document of JSON where that is asked for", () => {
  const args = [gen, "product", "api-docs.json", "--json", "--bogus"];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  expect([status, JSON.parse(stdout)]).toMatchObject([
    2,
    { operations: 0, diagnostics: [{ severity: "error", code: "usage" }] },
  ]);
});
