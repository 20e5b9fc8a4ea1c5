import { Ajv2020 } from "ajv/dist/2020.js";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { generate } from "../src/commands/generate.js";
import { importSources } from "../src/commands/import.js";
import { read } from "../src/commands/read.js";
import {
  nesting,
  pagesFolder,
  runCommand,
  temporaryRepository,
  type TemporaryRepository,
} from "./temporary-repository.js";

let repository: TemporaryRepository;
beforeEach(() => void (repository = temporaryRepository()));
afterEach(() => repository.remove());

const schema: object = JSON.parse(
  readFileSync(new URL("../schemas/read-result.schema.json", import.meta.url), "utf8"),
);

describe("gen read", () => {
  it.each(readdirSync(pagesFolder))(
    "prints %s as its schema says, alone on stdout",
    async (page) => {
      repository.write(page, readFileSync(join(pagesFolder, page), "utf8"));
      const { out } = await runCommand(read, repository.root, [page], { json: true });
      const validate = new Ajv2020({ strict: false }).compile(schema);
      expect([validate(JSON.parse(out)), validate.errors]).toEqual([true, null]);
    },
  );

  it("prints metadata as its schema says, one operation or all", async () => {
    repository.write(
      "api-docs.json",
      JSON.stringify({
        version: "1.0",
        info: { style: "RPC", product: "Hbr", version: "2026-01-01" },
        apis: {
          ListBerths: {
            methods: ["post", "get"],
            parameters: [
              {
                name: "Size",
                in: "query",
                schema: { type: "integer", required: true, maximum: "9", example: "3" },
              },
            ],
            responses: {
              "200": { schema: { type: "object", properties: { Id: { type: "string" } } } },
            },
          },
          MoorShip: { parameters: [], responses: {} },
        },
      }),
    );
    const validate = new Ajv2020({ strict: false }).compile(schema);
    const one = JSON.parse(
      (
        await runCommand(read, repository.root, ["api-docs.json"], {
          json: true,
          operation: "ListBerths",
        })
      ).out,
    );
    const all = JSON.parse(
      (await runCommand(read, repository.root, ["api-docs.json"], { json: true })).out,
    );
    expect([validate(one), validate.errors]).toEqual([true, null]);
    expect(one.request).toMatchObject([
      {
        path: "Size",
        type: "integer",
        required: true,
        example: 3,
        constraints: [{ kind: "maximum", value: 9 }],
        evidence: "metadata",
      },
    ]);
    expect(all.map(({ operation }: { operation: string }) => operation)).toEqual([
      "ListBerths",
      "MoorShip",
    ]);
  });

  it.each([
    ["an empty file", "", /^page\.txt(:\d+){0,2}: .+ \[[a-z-]+\]$/],
    ["binary", "a\0b\0c", /^page\.txt(:\d+){0,2}: .+ \[[a-z-]+\]$/],
    [
      "HTML",
      "<!DOCTYPE html><html><body>ListBerths</body></html>",
      /^page\.txt(:\d+){0,2}: .+ \[[a-z-]+\]$/,
    ],
    ["broken JSON", '{"apis": ', /^page\.txt:1:9: .+ \[json-invalid\]$/],
  ])("refuses %s with one line, and says so in JSON alone on stdout", async (_, text, wanted) => {
    repository.write("page.txt", text);
    const ran = await runCommand(read, repository.root, ["page.txt"], { json: true });
    const validate = new Ajv2020({ strict: false }).compile(schema);
    const said = JSON.parse(ran.out);
    expect([ran.code, validate(said), Object.keys(said)]).toEqual([
      1,
      true,
      ["version", "diagnostics"],
    ]);
    expect(said.diagnostics[0].severity).toBe("error");
    expect(ran.problem).toMatch(wanted);
  });

  it("names a file that is not there", async () => {
    expect(await runCommand(read, repository.root, ["gone.txt"])).toEqual({
      code: 1,
      out: "",
      problem:
        "gone.txt: does not exist [source-unreadable]\n  Name a help page saved as text, or a portal metadata document in JSON.",
    });
  });
});

describe("gen import and generate", () => {
  it("lead from a page to packages, and nothing is left to do the second time", async () => {
    const first = await runCommand(importSources, repository.root, ["ListBerths.txt"]);
    expect([first.code, first.out.split("\n")[0]]).toEqual([
      0,
      "new       specs/harbour/imported/ListBerths.yaml",
    ]);
    const written = await runCommand(generate, repository.root, [], {});
    expect(written.code).toBe(0);
    expect(
      existsSync(join(repository.root, "packages/harbour-client/src/gen/list-berths.ts")),
    ).toBe(true);
    expect((await runCommand(generate, repository.root, [], {})).out).toContain("nothing changed");
    expect((await runCommand(importSources, repository.root, ["ListBerths.txt"])).out).toBe(
      "unchanged specs/harbour/imported/ListBerths.yaml",
    );
    expect((await runCommand(generate, repository.root, [], { check: true })).code).toBe(0);
  });

  it("refuses a page whose rows could nest in two ways, naming the line, until somebody settles it", async () => {
    const overlay = repository.read("specs/harbour/overlay.yaml");
    repository.write("specs/harbour/overlay.yaml", overlay.slice(overlay.indexOf("actions:")));
    const guessed = await runCommand(importSources, repository.root, ["ListBerths.txt"]);
    expect(guessed.code).toBe(1);
    expect(guessed.problem).toMatch(/^ListBerths\.txt:\d+: .*is a guess\..* \[nesting-guess\]$/m);
    repository.write("specs/harbour/overlay.yaml", overlay);
    expect((await runCommand(importSources, repository.root, ["ListBerths.txt"])).code).toBe(0);
    expect(repository.read("specs/harbour/imported/ListBerths.yaml")).toContain(
      "evidence: overlay",
    );
  });

  it("keeps no sentence of the page", async () => {
    await runCommand(importSources, repository.root, ["ListBerths.txt"]);
    const facts = repository.read("specs/harbour/imported/ListBerths.yaml");
    expect(facts).not.toContain("Lists berths of a harbour");
    expect(facts).toMatch(/kind: summary\n {4}sha256: [0-9a-f]{16}\n/);
  });

  it("no longer reports a sentence the overlay has answered, until it is reworded", async () => {
    const sentence = /\[rule-not-read ([0-9a-f]{16})\]/;
    const asked = await runCommand(importSources, repository.root, ["ListBerths.txt"]);
    const hash = sentence.exec(asked.problem)?.[1];
    const overlay = repository.read("specs/harbour/overlay.yaml");
    repository.write(
      "specs/harbour/overlay.yaml",
      overlay.replace("actions:", `x-answered: [${String(hash)}]\nactions:`),
    );
    const answered = await runCommand(importSources, repository.root, ["ListBerths.txt"]);
    expect([hash === undefined, answered.problem]).toEqual([
      false,
      asked.problem
        .split("\n")
        .filter((line) => !line.includes(String(hash)))
        .join("\n"),
    ]);
    repository.write(
      "ListBerths.txt",
      repository
        .read("ListBerths.txt")
        .replace("only when somebody has paid", "only when the harbour has paid"),
    );
    const reworded = await runCommand(importSources, repository.root, ["ListBerths.txt"]);
    expect(reworded.problem).toMatch(sentence);
  });

  it("says which of our descriptions to review when a text changed", async () => {
    await runCommand(importSources, repository.root, ["ListBerths.txt"]);
    repository.write(
      "ListBerths.txt",
      repository.read("ListBerths.txt").replace("Lists berths of a harbour.", "Shows every berth."),
    );
    const { out } = await runCommand(importSources, repository.root, ["ListBerths.txt"]);
    expect(out.split("\n").slice(0, 2)).toEqual([
      "changed   specs/harbour/imported/ListBerths.yaml",
      '  reworded: the summary of ListBerths; ours to review: "Berths."',
    ]);
  });

  it("lets a removal wait until three sources in a row say so", async () => {
    await runCommand(importSources, repository.root, ["ListBerths.txt"]);
    const page = repository.read("ListBerths.txt");
    // The last row of the request, with its cells.
    const shorter = page.replace(/\nUntil\n\nstring\n[\s\S]*?(?=\nResponse parameters\n)/, "");
    expect(shorter).not.toBe(page);
    const outcomes: (readonly [string, boolean])[] = [];
    for (const day of ["05", "06", "07"]) {
      repository.write("ListBerths.txt", shorter.replace("Mar 05", `Mar ${day}`));
      const { out } = await runCommand(importSources, repository.root, ["ListBerths.txt"]);
      const said = /^ {2}(?:pending|now believed): Until\b.*$/m.exec(out)?.[0] ?? out;
      const kept = repository.read("specs/harbour/imported/ListBerths.yaml");
      outcomes.push([
        said.replace(/: Until: .* \([0-9a-f]{8}\)/, ""),
        kept.includes("path: Until"),
      ]);
    }
    expect(outcomes).toEqual([
      ["  pending, seen in 1 of 3 sources", true],
      ["  pending, seen in 2 of 3 sources", true],
      ["  now believed", false],
    ]);
  });

  it("writes nothing when the overlay no longer fits", async () => {
    repository.write(
      "specs/harbour/overlay.yaml",
      `overlay: 1.1.0\n${nesting}actions:\n  - target: $.ListBerths\n    update: { idempotency: read }\n  - target: $.ListBerths.request[?@.path == 'Gone']\n    update: { description: Gone. }\n`,
    );
    const ran = await runCommand(importSources, repository.root, ["ListBerths.txt"]);
    expect(ran.code).toBe(1);
    expect(ran.problem).toMatch(
      /^specs\/harbour\/overlay\.yaml:21: target .*Gone.* finds 0 places/,
    );
    expect(existsSync(join(repository.root, "specs/harbour/imported"))).toBe(false);
  });

  it("writes nothing when one of several sources is bad", async () => {
    repository.write("bad.txt", "");
    const ran = await runCommand(importSources, repository.root, ["ListBerths.txt", "bad.txt"]);
    expect([ran.code, ran.problem.split("\n").at(-1)]).toEqual([1, "nothing was imported"]);
    expect(existsSync(join(repository.root, "specs/harbour/imported"))).toBe(false);
  });

  it("refuses a page of another product, whatever its operation is called", async () => {
    repository.write(
      "ListBerths.txt",
      repository.read("ListBerths.txt").replaceAll("hbr:ListBerths", "ecs:ListBerths"),
    );
    const ran = await runCommand(importSources, repository.root, ["ListBerths.txt"]);
    expect([ran.code, ran.problem]).toEqual([
      1,
      expect.stringContaining(
        "ListBerths.txt: names the RAM action ecs:ListBerths, those of Hbr start with hbr: [source-foreign]",
      ),
    ]);
  });

  it("refuses an operation no manifest lists", async () => {
    expect((await runCommand(importSources, repository.root, [])).problem).toContain(
      "wanted at least one file",
    );
    repository.write(
      "specs/harbour/manifest.yaml",
      repository.read("specs/harbour/manifest.yaml").replace("[ListBerths]", "[MoorShip]"),
    );
    expect(
      (await runCommand(importSources, repository.root, ["ListBerths.txt"])).problem,
    ).toContain(
      "ListBerths is in no manifest; list it under `operations` first [operation-unlisted]",
    );
  });

  it("--check lists what is not current and writes nothing", async () => {
    await runCommand(importSources, repository.root, ["ListBerths.txt"]);
    await runCommand(generate, repository.root, [], {});
    const path = "packages/harbour-validation/src/gen/list-berths.ts";
    repository.write(path, `${repository.read(path)}// mine\n`);
    const ran = await runCommand(generate, repository.root, [], { check: true });
    expect(ran.code).toBe(1);
    expect(ran.out).toContain(`  ${path}`);
    expect(repository.read(path)).toContain("// mine");
  });
});
