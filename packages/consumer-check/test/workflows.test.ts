import { existsSync, readdirSync } from "node:fs";
import { validateWorkflow } from "@action-validator/core";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import { manifest, read, root } from "./repository.js";

const files = readdirSync(`${root}/.github/workflows`).map((name) => `.github/workflows/${name}`);
const scripts = Object.keys(
  (JSON.parse(read("package.json")) as { readonly scripts: Readonly<Record<string, string>> })
    .scripts,
);
/** Commands of pnpm itself. */
const own = ["install", "audit"];

interface Workflow {
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly steps: readonly {
          readonly run?: string;
          readonly with?: Readonly<Record<string, unknown>>;
        }[];
      }
    >
  >;
}

describe.each(files)("%s", (file) => {
  it("is a workflow", () => {
    expect(validateWorkflow(read(file)).errors).toEqual([]);
  });

  it("calls the scripts people run, with the pnpm they run", () => {
    const { jobs } = parse(read(file)) as Workflow;
    const said = Object.values(jobs)
      .flatMap(({ steps }) => steps)
      .flatMap(({ run, with: settings }) => [run, settings?.["version"]])
      .filter((text) => typeof text === "string")
      .join("\n");
    const calls = [...said.matchAll(/npx -y (\S+) (\S+)/g)];
    const pnpm = manifest("package.json").packageManager;
    expect(calls.map(([, version]) => version).filter((version) => version !== pnpm)).toEqual([]);
    expect(
      calls
        .map(([, , name]) => name as string)
        .filter((name) => ![...scripts, ...own].includes(name)),
    ).toEqual([]);
    for (const path of said.match(/^\.ci\/\S+/gm) ?? [])
      expect(existsSync(`${root}/${path}`)).toBe(true);
    expect(calls.length + (said.match(/^\.ci\//gm) ?? []).length).toBeGreaterThan(0);
  });
});

it("would notice a slip", () => {
  const { errors } = validateWorkflow(
    "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    step: []\n",
  );
  expect(errors.length).toBeGreaterThan(0);
});
