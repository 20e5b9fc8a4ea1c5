import { readFileSync } from "node:fs";
import { afterEach, expect, test, vi } from "vitest";

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
