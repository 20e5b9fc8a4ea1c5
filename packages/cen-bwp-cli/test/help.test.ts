import { describe, expect, it } from "vitest";

import { exitCodeTable } from "../src/exit-codes.js";
import { scenarios } from "../src/session/scenarios.js";
import { runMain } from "./run-main.js";

describe("help", () => {
  it("lists the exit codes", async () => {
    const { code, stdout, stderr } = await runMain(["--help"]);
    const listed = [...stdout.matchAll(/^ {2}(\d+) +(.*)$/gm)].map(([, listedCode, meaning]) => [
      Number(listedCode),
      meaning,
    ]);
    expect({ code, stderr, listed }).toEqual({ code: 0, stderr: "", listed: exitCodeTable });
  });

  it("of the emulator lists every scenario with what it is for", async () => {
    const { stdout } = await runMain(["emulator", "--help"]);
    const listed = stdout.slice(stdout.indexOf("Scenarios")).matchAll(/^ {2}([a-z-]+) +(.*)$/gm);
    expect(Object.fromEntries([...listed].map(([, name, what]) => [name, what]))).toEqual(
      Object.fromEntries(Object.entries(scenarios).map(([name, { what }]) => [name, what])),
    );
  });
});
