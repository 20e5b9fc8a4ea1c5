import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import { command, type Finished } from "../release/command.js";
import { manifest, packages, read, root } from "../test/repository.js";
import { blocks, documents, executed } from "./blocks.js";

interface Scripted {
  readonly scripts: Readonly<Record<string, string>>;
}
const { scripts } = JSON.parse(read("package.json")) as Scripted;

/** A command line of a document, and what it prints there. */
interface Shown {
  readonly place: string;
  readonly line: string;
  readonly output: string;
}

const shown: readonly Shown[] = executed("", "console")
  // The command's own tests run what its README shows.
  .filter(({ document }) => document !== "packages/cen-bwp-cli/README.md")
  .flatMap(({ place, code }) =>
    [...code.matchAll(/^\$ (.+)\n((?:(?!\$ ).*\n)*)/gm)].map(([, line = "", output = ""]) => ({
      place,
      line,
      output,
    })),
  );

describe.each(shown)("$place: $line", ({ line, output }) => {
  it("does what is shown", async () => {
    const [program = "", ...args] = line.split(" ");
    expect(["cen-bwp", "pnpm"]).toContain(program);
    const bin = join(root, "packages/cen-bwp-cli/src/bin.ts");
    const node = ["--import", "tsx", "--conditions=@cen-bwp/source", bin, ...args];
    const { code, stdout, stderr } =
      program === "pnpm"
        ? await command("pnpm", ["-s", ...args], { cwd: root })
        : await command(process.execPath, node, { cwd: root });
    expect([code, code === 0 ? "" : stderr]).toEqual([0, ""]);
    // Without output it is enough that the command exists and succeeds.
    expect(output === "" ? "" : countless(stdout)).toBe(countless(output));
  });
});

/** How many files there are changes with every new output, and says nothing to a reader. */
const countless = (text: string): string => text.replaceAll(/\b\d+ files\b/g, "N files");

/** Lines that are not executed here, and why not. Their options are held against what `--help` lists. */
const elsewhere: readonly (readonly [line: RegExp, why: string])[] = [
  [
    /^pnpm start$/,
    "builds below the tests that read what is built; cen-bwp-cli's tests run its demo",
  ],
  [/^pnpm test$/, "is what runs this"],
  [
    /^pnpm release:check$/,
    "judges the notes of a change that is finished; CI runs it for every pull request",
  ],
  [/^pnpm release:version$/, "changes every manifest; the rehearsal runs it in a clone"],
  [/^pnpm release --registry URL$/, "publishes; the rehearsal runs it"],
  [
    /^pnpm release --registry URL --dry-run$/,
    "asks a registry of your own; it is the release without its last step",
  ],
  [/^pnpm release:rehearse --\w+$/, "takes minutes; .ci/run runs the quick form"],
  [
    /^pnpm (gen (read|import|changeset)\b|generate$|api:list$|typecheck$)/,
    "is a step of adding an operation; the rehearsal executes all of them in a clone",
  ],
  [/^pnpm api:accept$/, "changes what is accepted; .ci/run compares with it"],
  [
    /^pnpm --filter cen-bwp-restate server/,
    "serves until Ctrl-C; the package's tests start the same servers",
  ],
  [/^cen-bwp-emulator /, "serves until a signal; the emulator's tests start it with these options"],
  [/^cen-bwp fleet /, "needs a Restate server; cen-bwp-cli's tests run these against one"],
];

const bins = new Map(
  packages.flatMap((name) =>
    Object.entries(
      (
        manifest(`packages/${name}/package.json`) as {
          readonly bin?: Readonly<Record<string, string>>;
        }
      ).bin ?? {},
    ).map(([bin, file]) => [
      bin,
      join(root, "packages", name, file.replace("dist", "src").replace(/\.js$/, ".ts")),
    ]),
  ),
);

/** Program and arguments of a line as a shell splits it: words, and strings in single quotes. */
const words = (line: string): readonly string[] =>
  [...line.matchAll(/'([^']*)'|\S+/g)].map(([word, quoted]) => quoted ?? word);

async function inShell(line: string, ...more: readonly string[]): Promise<Finished> {
  const [program = "", ...args] = [...words(line), ...more];
  const bin = bins.get(program);
  const node = ["--import", "tsx", "--conditions=@cen-bwp/source", bin ?? "", ...args];
  return bin === undefined
    ? command(program, program === "pnpm" ? ["-s", ...args] : args, { cwd: root })
    : command(process.execPath, node, { cwd: root });
}

const lines = executed("sh").flatMap(({ place, code }) =>
  code
    .split("\n")
    .map((line) =>
      line
        .replace(/\s+#.*$/, "")
        .trim()
        .replace(/^npx -y pnpm@[\d.]+/, "pnpm"),
    )
    .filter((line) => line !== "")
    .map((line) => ({ place, line, why: elsewhere.find(([known]) => known.test(line))?.[1] })),
);

describe.each(lines.filter(({ why }) => why === undefined))("$place: $line", ({ line }) => {
  it("succeeds", async () => {
    const { code, stderr } = await inShell(line);
    expect([code, code === 0 ? "" : stderr]).toEqual([0, ""]);
  });
});

describe.each(lines.filter(({ why }) => why !== undefined))("$place: $line ($why)", ({ line }) => {
  it("names a command that exists", () => {
    const [program = "", name = "", folder = "", script = ""] = line.split(" ");
    const own =
      name === "--filter"
        ? (JSON.parse(read(`packages/${folder}/package.json`)) as Scripted).scripts
        : scripts;
    const known =
      program === "pnpm"
        ? Object.hasOwn(own, name === "--filter" ? script : name)
        : bins.has(program);
    expect(known).toBe(true);
  });
});

const asked = lines.filter(
  ({ line, why }) => why !== undefined && / --/.test(line) && /^(cen-bwp|pnpm release)/.test(line),
);

describe.each(asked)("$place: $line", ({ line }) => {
  it("has only options that --help lists", async () => {
    const given = words(line).filter((word) => word.startsWith("--"));
    const before = line.split(" --")[0] as string;
    const { code, stdout } = await inShell(before, "--help");
    expect(code).toBe(0);
    expect(given.filter((option) => !stdout.includes(option))).toEqual([]);
  });
});

it("every reason not to execute something is still needed", () => {
  const idle = elsewhere.filter(([known]) => !lines.some(({ line }) => known.test(line)));
  expect(idle.map(([known]) => String(known))).toEqual([]);
});

it.each(executed("json", "yaml", "yml"))("$place can be read", ({ code }) => {
  expect(parse(code)).toBeTypeOf("object");
});

it("no block is in a language that nothing here executes", () => {
  const languages = ["ts", "sh", "console", "json", "yaml", "yml", "text", ""];
  expect(
    blocks
      .filter(({ language, exempt }) => exempt === undefined && !languages.includes(language))
      .map(({ place }) => place),
  ).toEqual([]);
});

it("every link between documents leads somewhere", () => {
  const broken = documents.flatMap((document) =>
    [...read(document).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)]
      .map(([, target = ""]) => target)
      .filter((target) => !existsSync(join(root, dirname(document), target)))
      .map((target) => `${document}: ${target}`),
  );
  expect(broken).toEqual([]);
});
