import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

import { tools } from "../src/index.js";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

it("shows the server that the tests run", () => {
  const server = readFileSync(new URL("serve.ts", import.meta.url), "utf8").replace(
    '"../src/index.js"',
    '"cen-bwp-mcp-tools"',
  );
  expect(readme).toContain(`\`\`\`ts\n${server}\`\`\``);
});

it("lists the hints as they are", () => {
  for (const { name, annotations } of tools) {
    const row = readme.split("\n").find((line) => line.startsWith(`| \`${name}\``)) ?? "";
    expect(row.split("|").map((cell) => cell.trim())).toEqual([
      "",
      `\`${name}\``,
      String(annotations.readOnlyHint),
      String(annotations.destructiveHint),
      String(annotations.idempotentHint),
      "",
    ]);
  }
});
