import { expect, it } from "vitest";

import { manifest, read } from "./repository.js";

it("pnpm's version is the same wherever it stands", () => {
  const wanted = manifest("package.json").packageManager;
  expect(wanted).toMatch(/^pnpm@\d+\.\d+\.\d+$/);
  expect(`pnpm@${manifest("package.json").devDependencies?.["pnpm"]}`).toBe(wanted);
  for (const document of ["README.md", "CONTRIBUTING.md"]) {
    const found = [...read(document).matchAll(/pnpm@[\d.]+\d/g)].map(([text]) => text);
    expect([document, found.length > 0, [...new Set(found)]]).toEqual([document, true, [wanted]]);
  }
});

it("the Node the engine checks judge is the one that is installed", () => {
  const { optionalDependencies } = JSON.parse(read("package.json")) as {
    readonly optionalDependencies: Readonly<Record<string, string>>;
  };
  const versions = Object.values(optionalDependencies).map((version) =>
    version.replace(/^npm:.*@/, ""),
  );
  const judged = /^nodeVersion: (.+)$/m.exec(read("pnpm-workspace.yaml"))?.[1];
  expect([...new Set(versions)]).toEqual([judged]);
});
