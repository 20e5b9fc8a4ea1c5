import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire, stripTypeScriptTypes } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterEach, expect, it } from "vitest";
import { journals } from "./journals.js";

const files = journals();
afterEach(files.clear);

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const blocks = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = ""]) => code);

it("the samples of the README run one after the other and print what they say", async () => {
  const code = stripTypeScriptTypes(blocks.join("\n").replace('"cen-bwp.db"', '"JOURNAL"'));
  const wanted = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)/g)].map(([, text]) => text);
  expect(wanted.length).toBeGreaterThan(5);
  // As they come: one after the other.
  const printed = await run(code.replace("JOURNAL", files.path().replaceAll("\\", "/")));
  expect(printed.filter((line) => wanted.includes(line))).toEqual(wanted);
});

async function run(code: string): Promise<readonly string[]> {
  const require = createRequire(import.meta.url);
  const tsx = pathToFileURL(require.resolve("tsx")).href;
  const args = ["--import", tsx, "--conditions=@cen-bwp/source", "--input-type=module", "--eval"];
  const cwd = fileURLToPath(new URL("..", import.meta.url));
  const env = { ...process.env, NODE_OPTIONS: "" };
  const { stdout } = await promisify(execFile)(process.execPath, [...args, code], { cwd, env });
  return stdout.trim().split("\n");
}
