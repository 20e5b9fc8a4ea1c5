import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { printPending } from "../../src/changes/pending/pending-file.js";
import { noPending } from "../../src/changes/pending/pending.js";
import { settleImport } from "../../src/changes/pending/settle-import.js";
import { changeset } from "../../src/commands/changeset.js";
import { generate } from "../../src/commands/generate.js";
import type { OperationFacts } from "../../src/facts/facts.js";
import { runCommand } from "../temporary-repository.js";
import { add, curate, remove, set, tiny } from "./edit.js";
import { type ToyRepository, toyRepository } from "./toy-repository.js";

let toy: ToyRepository;
beforeEach(async () => void (toy = await toyRepository()));
afterEach(() => toy.remove());

const run = (values: Readonly<Record<string, unknown>> = {}): ReturnType<typeof runCommand> =>
  runCommand(changeset, toy.root, [], values);
const written = (): readonly string[] => {
  const folder = join(toy.root, ".changeset");
  return existsSync(folder) ? readdirSync(folder).map((name) => `.changeset/${name}`) : [];
};
const tighter = set("request", "Size", { constraints: [{ kind: "maximum", value: 5 }] });

describe("gen changeset", () => {
  it("says that there is nothing to say and writes nothing", async () => {
    expect(await run()).toEqual({
      code: 0,
      out: "nothing to say: no package changes for its users",
      problem: "",
    });
    expect(written()).toEqual([]);
  });

  it("writes one changeset with a level for each package and a sentence for each change", async () => {
    toy.spec(
      tighter,
      add("request", { path: "Region", required: false }),
      curate("request", "Owner", { description: "Whose." }),
    );
    const { code, out } = await run();
    const [file = "none"] = written();
    expect([code, out.split("\n")]).toEqual([
      0,
      [`wrote ${file}`, "  toy-client patch", "  toy-validation minor", "  toy-fixtures patch"],
    ]);
    expect(toy.read(file)).toBe(
      [
        "---",
        '"toy-client": patch',
        '"toy-validation": minor',
        '"toy-fixtures": patch',
        "---",
        "",
        "The documented API changed.",
        "",
        "- ListThings, request `Size`: maximum: at most 50 -> at most 5. [R15]",
        "- ListThings, request `Region`: is a new parameter (optional string). [R1]",
        "- ListThings: descriptions reworded: request `Owner`. [O5]",
        "",
      ].join("\n"),
    );
  });

  it("leaves out packages that need no release", async () => {
    toy.spec(curate("request", "Owner", { description: "Whose." }));
    await run();
    expect(toy.read(written()[0] ?? "none")).toMatch(/^---\n"toy-client": patch\n---\n/);
  });

  it("adds no second one that says the same", async () => {
    toy.spec(tighter);
    await run();
    const [file] = written();
    expect((await run()).out).toContain(`says so already: ${file}`);
    expect(written()).toEqual([file]);
  });

  it("agrees with itself on what breaks everything", async () => {
    toy.spec(
      remove("request", "Owner"),
      set("request", "Filter[].Key", { enum: ["Colour"] }),
      set("response", "Things.Thing[].State", { type: "boolean", enum: undefined }),
      add("request", { path: "Zone", required: true }),
    );
    expect((await run()).problem).toBe("");
    expect(written()).toHaveLength(1);
  });

  it("writes what waits as a deprecation beside what is released", async () => {
    const facts = tiny().facts["ListThings"] as OperationFacts;
    const gone = {
      ...facts,
      request: facts.request.filter(({ path }) => path !== "Size"),
      source: { ...facts.source, sha256: "b" },
    };
    toy.write("specs/toy/pending.yaml", printPending(settleImport(facts, gone, noPending).pending));
    expect((await run()).out).toBe(
      "nothing to say: 1 pending change waits for more sources or for --confirm",
    );
    toy.spec(curate("request", "Owner", { description: "Whose." }));
    await run();
    expect(toy.read(written()[0] ?? "none")).toContain(
      "Deprecated: the documentation has begun to say this, and nothing follows from it yet.\n\n- ListThings, request `Size`: is gone (was optional integer).\n",
    );
  });

  it("makes a pending change a fact with --confirm", async () => {
    const facts = tiny().facts["ListThings"] as OperationFacts;
    const gone = {
      ...facts,
      request: facts.request.filter(({ path }) => path !== "Size"),
      source: { ...facts.source, sha256: "b" },
    };
    const settled = settleImport(facts, gone, noPending);
    toy.write("specs/toy/pending.yaml", printPending(settled.pending));
    const { out } = await run({ confirm: settled.held.map(({ id }) => id) });
    expect(out.split("\n").filter((line) => !line.startsWith("wrote .changeset/"))).toEqual([
      "wrote specs/toy/imported/ListThings.yaml",
      "wrote specs/toy/pending.yaml",
      "  toy-client minor",
      "  toy-validation minor",
      "now run `pnpm generate`",
    ]);
    expect(toy.read("specs/toy/imported/ListThings.yaml")).not.toContain("path: Size");
    expect(toy.read("specs/toy/pending.yaml")).toContain("changes: []");
    expect(toy.read(written()[0] ?? "none")).toContain("request `Size`: is gone");
    expect((await runCommand(generate, toy.root, [], { force: true })).code).toBe(0);
  });

  it("writes nothing for an id that nothing waits under", async () => {
    toy.spec(tighter);
    expect((await run({ confirm: ["12345678"] })).problem).toBe(
      'no pending change has the id "12345678" [pending-unknown]\n  Nothing is pending; `pnpm gen diff` lists what changed.',
    );
    expect(written()).toEqual([]);
  });
});
