import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { published, type Unpacked, unpacked } from "./packed.js";

interface Manifest {
  readonly [key: string]: unknown;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

describe.each(published)("$name, packed", (one) => {
  let packed: Unpacked;
  let manifest: Manifest;
  beforeAll(async () => {
    packed = await unpacked(one);
    manifest = JSON.parse(readFileSync(join(packed.folder, "package.json"), "utf8")) as Manifest;
  });
  afterAll(() => packed.remove());

  it("says what a registry asks for", () => {
    const { license, repository, engines, publishConfig, version, type } = manifest;
    expect({ license, repository, publishConfig, type }).toEqual({
      license: "Apache-2.0",
      repository: {
        type: "git",
        url: expect.stringMatching(/^git\+https:/) as unknown,
        directory: `packages/${one.name}`,
      },
      // Only a registry that is named at the release gets it.
      publishConfig: { access: "public", registry: "https://registry.invalid/" },
      type: "module",
    });
    expect([version, engines]).toEqual([
      one.version,
      expect.objectContaining({ node: expect.any(String) as unknown }),
    ]);
  });

  it("holds what is used, its license and its README, and nothing else", () => {
    const unwanted = packed.files.filter(
      (path) =>
        !/^(dist\/.+\.(js|d\.ts)|package\.json|[A-Z]+\.md|LICENSE|schema\/[\w.-]+\.json|deploy\/[\w.-]+\.yaml|vectors\/[\w.-]+\.json|src\/gen\/(json-schema|reference)\/[\w.-]+\.(json|md))$/.test(
          path,
        ) || /\.test\./.test(path),
    );
    expect(unwanted).toEqual([]);
    expect(packed.files).toEqual(expect.arrayContaining(["LICENSE", "README.md", "package.json"]));
  });

  it("runs nothing when it is installed", () => {
    const scripts = Object.keys(manifest.scripts ?? {});
    expect(
      scripts.filter((name) => /^(pre|post)?(install|prepare|pack|publish)/.test(name)),
    ).toEqual([]);
    expect(packed.files).not.toContain("binding.gyp");
  });

  it("knows its version where it says it", () => {
    const said = packed.files.filter((path) => path === "dist/version.js");
    for (const path of said)
      expect(readFileSync(join(packed.folder, path), "utf8")).toBe(
        `/** The version of this package, as its manifest has it; \`pnpm release:version\` writes both. */\nexport const version = ${JSON.stringify(one.version)};\n`,
      );
    // It tells the service who is calling; the command reads its manifest, which is always beside it.
    expect(said.length).toBe(one.name === "acs-rpc" ? 1 : 0);
  });

  it("names its dependencies so that any installer finds them", () => {
    for (const range of Object.values(manifest.dependencies ?? {}))
      expect(range).toMatch(/^\^?\d+\.\d+\.\d+$/);
  });

  it("satisfies publint", async () => {
    const { messages } = await publint({ pkgDir: packed.folder, pack: false, strict: true });
    // The package as it was packed, so the field that npm alone may judge is its own business.
    expect(messages.map((message) => formatMessage(message, manifest))).toEqual([]);
  });

  it("has types wherever it has code, as Node and bundlers find them", async () => {
    const data = new Uint8Array(readFileSync(packed.tarball));
    const result = await checkPackage(createPackageFromTarballData(data));
    // CommonJS gets these packages by Node's require of ES modules, so the old resolutions do not count; JSON has no types.
    const problems =
      result.types === false
        ? []
        : result.problems.filter(
            (problem) =>
              // A command has no entry: nothing of it can be imported.
              manifest["exports"] !== undefined &&
              problem.kind !== "CJSResolvesToESM" &&
              !("resolutionKind" in problem && problem.resolutionKind === "node10") &&
              !("entrypoint" in problem && problem.entrypoint.endsWith(".json")),
          );
    expect(problems).toEqual([]);
  });
});
