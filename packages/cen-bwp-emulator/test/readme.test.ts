import { readdirSync, readFileSync } from "node:fs";
import { inspect } from "node:util";
import { afterEach, expect, test, vi } from "vitest";
import { parseArguments } from "../src/command/parse-arguments.js";
import { createEmulator } from "../src/index.js";
import { parseScenario } from "../src/scenario.js";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const folder = new URL("readme/", import.meta.url);

/** The text of the README's blocks in a language. */
const blocks = (language: string): readonly string[] =>
  [...readme.matchAll(/^```(\w+)\n(.*?)^```$/gms)]
    .filter(([, each]) => each === language)
    .map(([, , text]) => text ?? "");

const examples: Readonly<Record<string, () => Promise<unknown>>> = {
  "busy.ts": () => import("./readme/busy.js"),
  "faults.ts": () => import("./readme/faults.js"),
  "in-process.ts": () => import("./readme/in-process.js"),
  "keys.ts": () => import("./readme/keys.js"),
  "on-a-port.ts": () => import("./readme/on-a-port.js"),
  "snapshots.ts": () => import("./readme/snapshots.js"),
};

afterEach(() => {
  vi.restoreAllMocks();
});

test("every example of the README is one that is run here", () => {
  const files = readdirSync(folder).toSorted();
  expect(files).toEqual(Object.keys(examples));
  const texts = files.map((file) => readFileSync(new URL(file, folder), "utf8"));
  expect(new Set(blocks("ts"))).toEqual(new Set(texts));
});

test.each(Object.keys(examples))("%s prints what its comments say", async (file) => {
  const log = vi.spyOn(console, "log").mockReturnValue();
  await examples[file]?.();
  const printed = log.mock.calls.map((values) =>
    values.map((value) => (typeof value === "string" ? value : inspect(value))).join(" "),
  );
  const comments = readFileSync(new URL(file, folder), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("console.log("))
    .map((line) => line.split("; // ")[1]?.split(/[:;] /)[0]);
  // A line without a comment prints what differs from run to run.
  const wanted = comments.map((comment, index) => comment ?? printed[index]);
  expect(printed).toEqual(wanted);
});

test("the scenario of the README is one", () => {
  const [scenario, ...others] = blocks("yaml");
  expect(others).toEqual([]);
  const emulator = createEmulator(parseScenario(scenario ?? "", "scenario.yaml"));
  expect(emulator.plan("cenbwp-demo")).toMatchObject({ Status: "InUse", Bandwidth: 10 });
  expect(emulator.faults.list()).toHaveLength(1);
});

test("the commands of the README can be meant", () => {
  const commands = blocks("sh").flatMap((text) => text.trim().split("\n"));
  expect(commands.length).toBeGreaterThan(0);
  for (const command of commands) {
    const [name, ...args] = command.split(" ");
    expect(name).toBe("cen-bwp-emulator");
    expect(() => parseArguments(args)).not.toThrow();
  }
});
