import { expect, it } from "vitest";
import { parse } from "yaml";

import { manifest, read } from "./repository.js";

interface Rule {
  readonly description: string;
  readonly matchPackageNames?: readonly string[];
  readonly matchDepTypes?: readonly string[];
  readonly matchCurrentVersion?: string;
  readonly groupName?: string;
  readonly allowedVersions?: string;
  readonly enabled?: boolean;
  readonly automerge?: boolean;
}
interface Settings {
  readonly $schema: string;
  readonly extends: readonly string[];
  readonly minimumReleaseAge: string;
  readonly rangeStrategy: string;
  readonly packageRules: readonly Rule[];
}

// With comments on lines of their own and keys that need no quotes, this JSON5 is YAML as well.
const settings = parse(read("renovate.json5").replaceAll(/^\s*\/\/.*$/gm, "")) as Settings;
const workspace = parse(read("pnpm-workspace.yaml")) as {
  readonly catalog: Readonly<Record<string, string>>;
  readonly catalogs: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly minimumReleaseAge: number;
};

// Renovate's schema comes only with Renovate itself, which is much to install for one file; these are the keys of ours, with the types it gives them.
const known: Readonly<Record<string, string>> = {
  description: "string",
  matchPackageNames: "object",
  matchDepTypes: "object",
  matchCurrentVersion: "string",
  groupName: "string",
  allowedVersions: "string",
  enabled: "boolean",
  automerge: "boolean",
};

it("Renovate's settings have only keys it knows, of the right types", () => {
  expect(Object.keys(settings).toSorted()).toEqual(
    ["$schema", "extends", "minimumReleaseAge", "packageRules", "rangeStrategy"].toSorted(),
  );
  expect(settings.extends.every((preset) => /^(config|helpers):\w+$/.test(preset))).toBe(true);
  expect(["auto", "bump", "in-range-only", "pin", "replace", "update-lockfile", "widen"]).toContain(
    settings.rangeStrategy,
  );
  for (const rule of settings.packageRules) {
    for (const [key, value] of Object.entries(rule))
      expect([key, typeof value]).toEqual([key, known[key]]);
    // A rule that matches nothing in particular would hold for everything.
    expect(Object.keys(rule).some((key) => key.startsWith("match"))).toBe(true);
  }
});

it("Renovate waits as long as pnpm does", () => {
  expect(settings.minimumReleaseAge).toBe(`${workspace.minimumReleaseAge / 1440} day`);
});

it("every package Renovate has a rule for is one we depend on", () => {
  const root = manifest("package.json") as ReturnType<typeof manifest> & {
    readonly optionalDependencies: Readonly<Record<string, string>>;
  };
  const names = [
    ...Object.keys({ ...root.devDependencies, ...workspace.catalog }),
    // The name that is looked up is the one behind `npm:`.
    ...Object.entries(root.optionalDependencies).map(
      ([name, version]) => /^npm:(.+)@/.exec(version)?.[1] ?? name,
    ),
  ];
  for (const pattern of settings.packageRules.flatMap((rule) => rule.matchPackageNames ?? [])) {
    const regex = /^\/(.+)\/$/.exec(pattern)?.[1];
    const matched = names.filter((name) =>
      regex === undefined ? name === pattern : new RegExp(regex).test(name),
    );
    const wanted = regex === undefined ? 1 : Object.keys(root.optionalDependencies).length;
    expect([pattern, matched.length]).toEqual([pattern, wanted]);
  }
});

it("the versions that rules hold back are those in use", () => {
  const held = settings.packageRules.find((rule) => rule.enabled === false);
  expect(held?.matchCurrentVersion).toBe(
    workspace.catalogs["openapi-typescript-peer"]?.["typescript"],
  );
  const undici = settings.packageRules.find((rule) => rule.allowedVersions !== undefined);
  const limit = Number(/^<(\d+)$/.exec(undici?.allowedVersions ?? "")?.[1]);
  expect(Number.parseInt(workspace.catalog["undici"] ?? "", 10)).toBeLessThan(limit);
});
