import { mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { diff } from "../../src/commands/diff.js";
import { runCommand } from "../temporary-repository.js";
import { add, curate, facts, remove, set, tiny } from "./edit.js";
import { type ToyRepository, toyRepository, writeSpec } from "./toy-repository.js";

let toy: ToyRepository;
beforeEach(async () => void (toy = await toyRepository()));
afterEach(() => {
  vi.unstubAllEnvs();
  toy.remove();
});

const run = (values: Readonly<Record<string, unknown>> = {}): ReturnType<typeof runCommand> =>
  runCommand(diff, toy.root, [], values);
const more = add("request", { path: "Region", required: false, example: "north" });
const tighter = set("request", "Size", { constraints: [{ kind: "maximum", value: 5 }] });

describe("gen diff", () => {
  it("says that nothing changed", async () => {
    expect(await run()).toEqual({
      code: 0,
      problem: "",
      out: [
        "specs/toy, compared with HEAD",
        "",
        "nothing changed",
        "",
        "  toy-client      0.1.0  none",
        "  toy-validation  0.1.0  none",
        "  toy-fixtures    0.1.0  none",
      ].join("\n"),
    });
  });

  it("groups changes by operation and says what each means for each package", async () => {
    toy.spec(more, tighter);
    expect((await run()).out.split("\n")).toEqual([
      "specs/toy, compared with HEAD",
      "",
      "ListThings",
      "  request Size    maximum: at most 50 -> at most 5      R15  client patch, validation major, fixtures patch",
      "  request Region  is a new parameter (optional string)  R1   client minor, validation minor, fixtures minor",
      "",
      "  toy-client      0.1.0 -> 0.1.1  patch (minor, shifted below 1.0)",
      "  toy-validation  0.1.0 -> 0.2.0  minor (major, shifted below 1.0)",
      "  toy-fixtures    0.1.0 -> 0.1.1  patch (minor, shifted below 1.0)",
    ]);
  });

  it("prints JSON alone", async () => {
    toy.spec(tighter);
    expect(JSON.parse((await run({ json: true })).out)).toEqual({
      version: 1,
      spec: "specs/toy",
      from: "HEAD",
      changes: [
        {
          rule: "R15",
          operation: "ListThings",
          part: "request",
          path: "Size",
          what: "maximum",
          old: "at most 50",
          new: "at most 5",
          sentence: "ListThings, request `Size`: maximum: at most 50 -> at most 5.",
          levels: { client: "patch", validation: "major", fixtures: "patch" },
        },
      ],
      ignored: [],
      pending: [],
      packages: {
        "toy-client": { level: "patch", unshifted: "patch", from: "0.1.0", to: "0.1.1" },
        "toy-validation": { level: "minor", unshifted: "major", from: "0.1.0", to: "0.2.0" },
        "toy-fixtures": { level: "patch", unshifted: "patch", from: "0.1.0", to: "0.1.1" },
      },
    });
  });

  it("counts what it ignored", async () => {
    toy.spec(
      facts((one) => ({ ...one, source: { ...one.source, lastUpdated: "2026-02-03" } })),
      facts((one) => ({
        ...one,
        response: [...one.response.slice(0, 4), ...one.response.slice(4).toReversed()],
      })),
      remove("request", "Filter[].Key"),
      add("request", {
        path: "Filter[].Key",
        enum: ["Shape", "Colour"],
        required: false,
        constraints: [{ kind: "unique" }],
      }),
      curate("request", "Filter[].Key", { closed: true }),
    );
    expect((await run()).out.split("\n").slice(2, 5)).toEqual([
      "nothing changed",
      "",
      "ignored: R20 order of fields, N1 lastUpdated",
    ]);
  });

  it("compares with any commit, branch or tag", async () => {
    toy.spec(more);
    await toy.generate(more);
    toy.git("add", ".");
    toy.git("commit", "--quiet", "--message", "Two");
    expect((await run()).out).toContain("nothing changed");
    expect((await run({ from: "HEAD~1" })).out).toContain("request Region");
    toy.git("tag", "one", "HEAD~1");
    expect((await run({ from: "one" })).out).toContain("request Region");
  });

  it("compares with a folder, be it the spec, what holds it, or a repository", async () => {
    toy.spec(more);
    writeSpec(tiny(), "old/specs/toy", toy.write);
    for (const folder of ["old/specs/toy", "old/specs", "old"])
      expect((await run({ from: join(toy.root, folder) })).out).toContain("request Region");
  });

  it("takes every operation of a spec the commit did not have as new", async () => {
    toy.git("rm", "--quiet", "-r", "--cached", "specs", "packages");
    toy.git("commit", "--quiet", "--message", "Nothing");
    expect((await run()).out).toContain("O1");
  });

  it("tells what the generator changed from what the spec did", async () => {
    const path = "packages/toy-validation/src/gen/list-things.ts";
    toy.write(path, `${toy.read(path)}// as an earlier generator wrote it\n`);
    toy.git("commit", "--quiet", "--all", "--message", "Two");
    expect((await run()).out.split("\n").slice(2, 4)).toEqual([
      "the product",
      "    emitted files: none -> list-things.ts  C5  validation patch",
    ]);
  });

  it("lists what waits and causes no release by it", async () => {
    toy.write(
      "specs/toy/pending.yaml",
      "version: 1\nchanges:\n  - { id: 0a1b2c3d, operation: ListThings, part: request, path: Size, rule: R5, what: field, old: optional integer, snapshots: [a], withdrawn: 0, becomes: [] }\n",
    );
    expect((await run()).out.split("\n").slice(2, 7)).toEqual([
      "ListThings",
      "  request Size  is gone (was optional integer)  N3  no release",
      "",
      "pending: the facts are as they were until enough sources in a row say so, or --confirm ID",
      "  0a1b2c3d  ListThings request Size  is gone (was optional integer)  R5  seen in 1 of 3",
    ]);
  });
});

describe("gen diff refuses", () => {
  it.each([
    [
      "an unknown ref",
      { from: "nowhere" },
      '"nowhere" is neither a folder nor a commit, branch or tag [git-ref]',
    ],
    [
      "a ref that is an option",
      { from: "--output=x" },
      '"--output=x" is neither a folder nor a commit',
    ],
    ["an empty ref", { from: "" }, "[git-ref]"],
    ["an unknown spec", { spec: "nothing" }, 'there is no spec "nothing" [spec-choice]'],
  ])("%s", async (_, values, wanted) => {
    const ran = await run(values);
    expect([ran.code, ran.out]).toEqual([1, ""]);
    expect(ran.problem).toContain(wanted);
  });

  it("a folder without a spec", async () => {
    mkdirSync(join(toy.root, "empty"));
    expect((await run({ from: join(toy.root, "empty") })).problem).toBe(
      "empty: holds no spec: neither manifest.yaml nor toy/manifest.yaml nor specs/toy/manifest.yaml [no-spec]\n  Name a folder laid out like specs/toy.",
    );
  });

  it("a folder whose spec is broken, naming the file there", async () => {
    writeSpec(tiny(), "old/toy", toy.write);
    toy.write("old/toy/overlay.yaml", "actions: [\n");
    expect((await run({ from: join(toy.root, "old") })).problem).toMatch(
      /^old\/toy\/overlay\.yaml:\d: not valid YAML/,
    );
  });

  it("a commit whose spec is broken, naming the file as git does", async () => {
    toy.write("specs/toy/imported/ListThings.yaml", "facts: 0\n");
    toy.git("commit", "--quiet", "--all", "--message", "Broken");
    toy.spec();
    expect((await run()).problem).toContain(
      "HEAD:specs/toy/imported/ListThings.yaml: facts version 0",
    );
  });

  it("an overlay that no longer fits, in either state", async () => {
    toy.spec(set("request", "Owner", { path: "Holder" }));
    expect((await run()).problem).toMatch(
      /^specs\/toy\/overlay\.yaml:\d+: target .*Owner.* finds 0 places/,
    );
    toy.git("commit", "--quiet", "--all", "--message", "Broken");
    toy.spec();
    expect((await run()).problem).toMatch(
      /^HEAD:specs\/toy\/overlay\.yaml:\d+: target .*Owner.* finds 0 places/,
    );
  });

  it("a package without a version", async () => {
    toy.write("packages/toy-client/package.json", "{");
    expect((await run()).problem).toContain(
      "packages/toy-client/package.json: has no name and version [package-missing]",
    );
  });

  it("an argument that belongs behind --from", async () => {
    expect((await runCommand(diff, toy.root, ["HEAD~1"])).problem).toContain(
      "A commit or folder goes behind --from",
    );
  });

  it("JSON about several specs", async () => {
    writeSpec(tiny(), "specs/toy2", toy.write);
    expect((await run({ json: true })).problem).toContain(
      "Name one with --spec: specs/toy, specs/toy2.",
    );
    expect(JSON.parse((await run({ json: true, spec: "toy" })).out)).toMatchObject({
      spec: "specs/toy",
    });
  });

  it("a place that is no repository", async () => {
    // The folder of temporary files may itself lie in one.
    vi.stubEnv("GIT_CEILING_DIRECTORIES", tmpdir());
    rmSync(join(toy.root, ".git"), { recursive: true });
    expect((await run()).problem).toContain("is in no git repository [git-repository]");
  });

  it("to guess where git is not installed", async () => {
    vi.stubEnv("PATH", "");
    expect((await run()).problem).toContain(
      "git is not installed, so there is nothing to compare with [git-missing]",
    );
  });
});
