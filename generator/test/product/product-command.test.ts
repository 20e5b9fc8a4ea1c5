import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { product } from "../../src/commands/product/product.js";
import { runCommand, type Ran } from "../temporary-repository.js";

const quay = fileURLToPath(new URL("quay.api-docs.json", import.meta.url));
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "product-"));
  cpSync(quay, join(root, "api-docs.json"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const run = (values: Readonly<Record<string, unknown>> = {}): Promise<Ran> =>
  runCommand(product, root, ["api-docs.json"], { out: join(root, "out"), ...values });
const read = (path: string): string => readFileSync(join(root, "out", path), "utf8");

describe("gen product", () => {
  it("writes three packages and prints one summary", async () => {
    const { code, out } = await run({ json: true });
    const summary = JSON.parse(out);
    expect([code, summary]).toMatchObject([
      0,
      {
        product: "Quay",
        version: "2026-02-03",
        operations: 2,
        skipped: [
          {
            operation: "ShowTide",
            reason: "REST style: it is called under the path /tides/{Id}, not by its name",
          },
        ],
        written: summary.files,
        removed: 0,
        unchanged: 0,
        diagnostics: [],
      },
    ]);
    for (const kind of ["client", "validation", "fixtures"])
      for (const path of ["package.json", "tsconfig.json", "README.md", "src/gen/index.ts"])
        expect([path, existsSync(join(root, "out", `quay-${kind}`, path))]).toEqual([path, true]);
  });

  it("leaves out what was not asked for", async () => {
    await run({ operations: "MoveCrane" });
    expect([
      existsSync(join(root, "out/quay-client/src/gen/move-crane.ts")),
      existsSync(join(root, "out/quay-client/src/gen/list-cranes.ts")),
    ]).toEqual([true, false]);
  });

  it("writes the packages that are asked for, and removes them again", async () => {
    const packages = (): readonly string[] =>
      readdirSync(join(root, "out")).filter((name) => name.startsWith("quay-"));
    await run({ only: "client" });
    expect([packages(), JSON.parse(read("package.json")).workspaces]).toEqual([
      ["quay-client"],
      ["quay-client"],
    ]);
    const alone = read("quay-client/src/gen/list-cranes.ts");
    await run({ only: " fixtures,client" });
    expect(packages()).toEqual(["quay-client", "quay-fixtures"]);
    await run();
    expect(packages()).toEqual(["quay-client", "quay-fixtures", "quay-validation"]);
    expect((await run({ only: "client", check: true })).code).toBe(1);
    await run({ only: "client" });
    expect([packages(), read("quay-client/src/gen/list-cranes.ts")]).toEqual([
      ["quay-client"],
      alone,
    ]);
    expect((await run({ only: "client" })).out).toContain("0 written, 0 removed");
  });

  it("makes a folder that builds alone, or one for a workspace that is there", async () => {
    const ranges = (): readonly unknown[] => [
      JSON.parse(read("quay-client/package.json")).dependencies,
      JSON.parse(read("quay-fixtures/package.json")).dependencies,
      existsSync(join(root, "out/package.json")),
    ];
    await run();
    expect(ranges()).toEqual([{ "acs-rpc": "^0.1.0" }, { "quay-client": "^0.1.0" }, true]);
    await run({ workspace: true });
    expect(ranges()).toEqual([
      { "acs-rpc": "workspace:^" },
      { "quay-client": "workspace:^" },
      false,
    ]);
  });

  it("prints its summary where it is refused, too", async () => {
    const { code, out, problem } = await run({ json: true, out: join(root, "api-docs.json") });
    expect([code, JSON.parse(out).diagnostics, problem]).toMatchObject([
      1,
      [{ severity: "error", code: "output-no-folder" }],
      expect.stringContaining("[output-no-folder]"),
    ]);
  });

  it("calls a read only what is named as one, whatever the document says", async () => {
    await run();
    expect([
      /idempotency: "(.*)"/.exec(read("quay-client/src/gen/list-cranes.ts"))?.[1],
      /idempotency: "(.*)"/.exec(read("quay-client/src/gen/move-crane.ts"))?.[1],
    ]).toEqual(["read", "never-repeat"]);
  });

  it("shows a call that only looks, with what it needs", async () => {
    await run();
    expect(read("quay-client/README.md")).toContain(
      'const answer = await client.listCranes({ RegionId: "north-1" });',
    );
    await run({ operations: "MoveCrane" });
    expect(read("quay-client/README.md")).toContain("const answer = await client.moveCrane(");
  });

  it("offers the hosts of regions that have their own", async () => {
    await run();
    expect(read("quay-client/src/gen/client.ts")).toContain(
      [
        "export const endpoints = {",
        '  public: "quay.example.com",',
        '  "island-1": "quay.island-1.example.com",',
        "} as const;",
      ].join("\n"),
    );
  });
});

describe("a call that cannot be meant", () => {
  const remedyOfHelp = " `pnpm gen product --help` has the rest.";
  it.each([
    [
      "no FILE",
      [],
      {},
      `wanted a FILE to read [usage]\n  Name the portal's metadata of one product: pnpm gen product api-docs.json --out DIR.${remedyOfHelp}`,
    ],
    [
      "two of them",
      ["api-docs.json", "other.json"],
      {},
      `wanted one FILE, got 2 [usage]\n  Name the portal's metadata of one product: pnpm gen product api-docs.json --out DIR.${remedyOfHelp}`,
    ],
    [
      "no --out",
      ["api-docs.json"],
      { out: undefined },
      `wanted --out DIR, the folder to write to [usage]\n  Name a folder that is new, empty or a former output of the same product.${remedyOfHelp}`,
    ],
    [
      "no operation named",
      ["api-docs.json"],
      { operations: " ," },
      `--operations " ," names no operation [usage]\n  Name them with commas between, as in --operations ListCranes,MoveCrane; or leave --operations out for all of them.${remedyOfHelp}`,
    ],
    [
      "a package there is none of",
      ["api-docs.json"],
      { only: "client,mocks" },
      `--only "client,mocks" names "mocks", which is no package [usage]\n  Name some of client, validation, fixtures, with commas between.${remedyOfHelp}`,
    ],
    [
      "no package",
      ["api-docs.json"],
      { only: "" },
      `--only "" names no package [usage]\n  Name some of client, validation, fixtures, with commas between.${remedyOfHelp}`,
    ],
    [
      "a package without the one it imports",
      ["api-docs.json"],
      { only: "fixtures" },
      `--only "fixtures" leaves out client, which fixtures imports [usage]\n  Use --only client,fixtures, or leave fixtures out, too.${remedyOfHelp}`,
    ],
    [
      "a name no package can have",
      ["api-docs.json"],
      { family: "Quay!" },
      `--family "Quay!" cannot be the name of packages [usage]\n  Use lower-case words joined by \`-\`, as in cen-bwp.${remedyOfHelp}`,
    ],
  ])("ends with exit code 2: %s", async (_what, files, values, problem) => {
    const ran = await runCommand(product, root, files, { out: join(root, "out"), ...values });
    expect(ran).toEqual({ code: 2, out: "", problem });
  });

  it("offers the nearest operations where one is not there, and says it once", async () => {
    const ran = await run({ operations: "MoveCrain,ListCranes,Nix" });
    expect(ran.out.replaceAll(`${root}/`, "").split("\n")).toEqual([
      'api-docs.json: Quay 2026-02-03 has no operation "MoveCrain" [operation-missing]',
      "  Did you mean MoveCrane?",
      'api-docs.json: Quay 2026-02-03 has no operation "Nix" [operation-missing]',
      "  The nearest of its 3 operations are ShowTide, ListCranes, MoveCrane; without --operations all of them are generated.",
      "nothing was written",
    ]);
    expect((await run({ operations: "Nix", json: true })).out).not.toContain("operations-missing");
  });

  it("takes an operation named twice once", async () => {
    const { out } = await run({ operations: "MoveCrane,MoveCrane", json: true });
    expect(JSON.parse(out).operations).toBe(1);
    expect(read("quay-client/src/gen/move-crane.ts")).toContain("interface MoveCraneRequest ");
  });
});
