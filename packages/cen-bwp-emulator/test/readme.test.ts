import { readFileSync } from "node:fs";
import { afterEach, expect, test, vi } from "vitest";
import { emulatedRules } from "../src/index.js";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

afterEach(() => {
  vi.restoreAllMocks();
});

test("the README shows the example that is run here", () => {
  const example = readFileSync(new URL("readme-example.ts", import.meta.url), "utf8");
  expect(readme).toContain(`\`\`\`ts\n${example}\`\`\``);
});

test("the example prints what its comments say", async () => {
  const log = vi.spyOn(console, "log").mockReturnValue();
  await import("./readme-example.js");
  expect(log.mock.calls).toEqual([[10], [40], [10], [1]]);
});

test("the README lists every rule with its code, status and provenance, and no other", () => {
  const listed = readme
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim().replaceAll("`", "")))
    .filter((cells) => cells.length === 7 && /^[a-z]+(-[a-z\d]+)+$/.test(cells[1] ?? ""))
    .map((cells) => cells.slice(1, -1));
  const wanted = emulatedRules.map(({ name, stage, status, code, provenance, source }) => [
    name,
    stage,
    `${status} ${code}`,
    provenance,
    source,
  ]);
  expect(listed).toEqual(wanted);
});
