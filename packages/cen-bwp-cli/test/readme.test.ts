import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { runMain } from "./run-main.js";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

/** The examples that need no second terminal: a command line, and what it prints. */
const examples = [...readme.matchAll(/^```\n\$ cen-bwp (.*)\n([\s\S]*?)^```$/gm)]
  .map(([, line = "", output = ""]) => [line, output] as const)
  .filter(([line]) => line.includes("--emulator"));

describe("README", () => {
  it("has examples", () => {
    expect(examples.length).toBe(4);
  });

  it.each(examples)("cen-bwp %s", async (line, output) => {
    const args = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(
      ([, quoted, plain]) => quoted ?? plain ?? "",
    );
    expect(await runMain(args)).toEqual({ code: 0, stdout: output, stderr: "" });
  });

  it("names every command", async () => {
    const { stdout } = await runMain(["--help"]);
    const list = stdout.slice(stdout.indexOf("Commands:"), stdout.indexOf("Example:"));
    const commands = [...list.matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name as string);
    expect(commands).toContain("coverage");
    expect(
      commands.filter((name) => name !== "help" && !new RegExp(`\\| \`${name}\\b`).test(readme)),
    ).toEqual([]);
  });
});
