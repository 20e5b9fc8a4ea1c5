import { expect, it } from "vitest";

import { root } from "../test/repository.js";
import { publicPackages } from "./public-packages.js";

it("lists what is published, each after those it needs", () => {
  const packages = publicPackages(root);
  const names = packages.map(({ name }) => name);
  expect(names).toContain("cen-bwp-cli");
  expect(names).not.toContain("consumer-check");
  for (const [index, { needs }] of packages.entries())
    expect(needs.filter((name) => names.indexOf(name) > index)).toEqual([]);
});
