import { describe, expect, it } from "vitest";

import { manifest, packages, read } from "./repository.js";

const all = [...packages.map((name) => `packages/${name}`), "generator"];
const ours = new Set(all.map((folder) => manifest(`${folder}/package.json`).name));

describe.each(all)("%s", (folder) => {
  const {
    name,
    private: isPrivate,
    dependencies = {},
    devDependencies = {},
  } = manifest(`${folder}/package.json`);

  it("is named after its folder and published only from packages/", () => {
    expect(name).toBe(folder.split("/").at(-1));
    expect(isPrivate === true || folder.startsWith("packages/")).toBe(true);
  });

  it("names its neighbours so that their next compatible version satisfies it", () => {
    const ranges = Object.entries({ ...dependencies, ...devDependencies })
      .filter(([dependency]) => ours.has(dependency))
      .map(([, range]) => range);
    expect(ranges.filter((range) => range !== "workspace:^")).toEqual([]);
  });

  it("is published only with neighbours that are published too", () => {
    const privates = new Set(
      all
        .map((one) => manifest(`${one}/package.json`))
        .filter((one) => one.private)
        .map((one) => one.name),
    );
    const missing = Object.keys(dependencies).filter((dependency) => privates.has(dependency));
    expect(isPrivate === true ? [] : missing).toEqual([]);
  });
});

it("never releases what is private, and releases dependants with what they depend on", () => {
  const config: unknown = JSON.parse(read(".changeset/config.json"));
  expect(config).toMatchObject({
    privatePackages: { version: false, tag: false },
    // Otherwise a version would be packed again with other ranges than it was published with.
    ___experimentalUnsafeOptions_WILL_CHANGE_IN_PATCH: { updateInternalDependents: "always" },
  });
});
