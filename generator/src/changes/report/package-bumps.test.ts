import { expect, it } from "vitest";

import { Problem } from "../../problem.js";
import type { Change } from "../judge/judge.js";
import type { Bump } from "../table/bump.js";
import { packageBumps } from "./package-bumps.js";

function bump(version: string, ...levels: readonly Bump[]): object {
  const none = { client: "none", validation: "none", fixtures: "none" } as const;
  const changes = levels.map((client): Change => ({
    rule: "O5",
    what: "it",
    levels: { ...none, client },
  }));
  const one = { name: "toy-client", version };
  return packageBumps(changes, { client: one, validation: one, fixtures: one }).client;
}

it.each([
  ["1.2.3", ["patch", "minor"], { level: "minor", unshifted: "minor", to: "1.3.0" }],
  ["1.2.3", ["major", "none"], { level: "major", unshifted: "major", to: "2.0.0" }],
  ["1.2.3", ["patch"], { level: "patch", unshifted: "patch", to: "1.2.4" }],
  ["1.2.3", [], { level: "none", unshifted: "none", to: "1.2.3" }],
  ["0.1.2", ["major"], { level: "minor", unshifted: "major", to: "0.2.0" }],
  ["0.1.2", ["minor"], { level: "patch", unshifted: "minor", to: "0.1.3" }],
  ["0.1.2", ["patch"], { level: "patch", unshifted: "patch", to: "0.1.3" }],
] as const)("%s with %j", (from, levels, wanted) => {
  expect(bump(from, ...levels)).toEqual({ name: "toy-client", from, ...wanted });
});

it("refuses a version that is none", () => {
  expect(() => bump("next", "patch")).toThrow(Problem);
});
