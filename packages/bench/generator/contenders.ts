import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { peersFolder, versionOf } from "./peers.js";

/** A generator as a command: what is run, and where its output goes. */
export interface Contender {
  readonly name: string;
  /** What it emits here. */
  readonly emits: string;
  readonly version: string;
  /** Writes the settings it needs and gives the arguments of `node`. Nothing else is timed. */
  command(job: Job): readonly string[];
  /** How a program imports one operation and one validator from the output; nothing where there is none. */
  imports(
    out: string,
    operation: string,
  ): { readonly operation?: string; readonly validator?: string };
}

export interface Job {
  /** The OpenAPI document, JSON. */
  readonly openapi: string;
  /** The same product as the portal's `api-docs`, JSON. */
  readonly apiDocs: string;
  /** Folder for the output, below the peers, so that the output finds their packages. */
  readonly out: string;
}

const bin = (path: string): string => join(peersFolder, "node_modules", path);
const generator = fileURLToPath(new URL("../../../generator", import.meta.url));

/** Ours: client, validation and fixtures packages. */
function ours(): Contender {
  const manifest = JSON.parse(readFileSync(join(generator, "package.json"), "utf8")) as {
    version: string;
  };
  return {
    name: "ours",
    emits: "types, client, validators, JSON Schema, zod, fixtures, cases, pages; formatted",
    version: manifest.version,
    imports: (out, operation) => ({
      operation: `import { ${operation} } from "${packageOf(out, "client")}"; console.log(${operation});`,
      validator: `import { validate${operation}Request } from "${packageOf(out, "validation")}"; console.log(validate${operation}Request);`,
    }),
    command: ({ apiDocs, out }) => [join(generator, "gen.mjs"), "product", apiDocs, "--out", out],
  };
}

/** All, ours last. Each emits types, client, validators and mocks, as far as it can; the first only types. */
export function contenders(): readonly Contender[] {
  return [
    {
      name: "openapi-typescript",
      emits: "types (the floor)",
      version: versionOf("openapi-typescript"),
      imports: () => ({}),
      command: ({ openapi, out }) => [
        bin("openapi-typescript/bin/cli.js"),
        openapi,
        "--output",
        join(out, "types.ts"),
      ],
    },
    {
      name: "redocly",
      emits: "types, client, zod, mocks with faker",
      version: versionOf("@redocly/cli"),
      imports: (out, operation) => ({
        operation: `import { ${operation} } from "${out}/client.ts"; console.log(${operation});`,
        validator: `import { ${operation}RequestSchema } from "${out}/client.zod.ts"; console.log(${operation}RequestSchema);`,
      }),
      command: ({ openapi, out }) => [
        bin("@redocly/cli/bin/cli.js"),
        "generate-client",
        openapi,
        "--output",
        join(out, "client.ts"),
        ...["typescript", "zod", "mock"].flatMap((each) => ["--generator", each]),
        "--mock-data",
        "faker",
      ],
    },
    {
      name: "orval",
      emits: "types, client, zod, mocks with msw and faker",
      version: versionOf("orval"),
      imports: (out, operation) => ({
        operation: `import { ${camel(operation)} } from "${out}/default/default.ts"; console.log(${camel(operation)});`,
        validator: `import { ${operation}Body } from "${out}/zod.ts"; console.log(${operation}Body);`,
      }),
      command: ({ openapi, out }) => {
        const output = (more: object): object => ({ clean: false, prettier: false, ...more });
        const settings = {
          client: {
            input: { target: openapi },
            output: output({
              target: join(out, "client.ts"),
              schemas: join(out, "model"),
              mode: "tags-split",
              client: "fetch",
              mock: true,
            }),
          },
          zod: {
            input: { target: openapi },
            output: output({ target: join(out, "zod.ts"), mode: "single", client: "zod" }),
          },
        };
        return [bin("orval/dist/bin/orval.mjs"), "--config", config(out, "orval", settings)];
      },
    },
    {
      name: "hey-api",
      emits: "types, client, zod, mocks with msw and faker",
      version: versionOf("@hey-api/openapi-ts"),
      imports: (out, operation) => ({
        operation: `import { ${camel(operation)} } from "${out}/sdk.gen.ts"; console.log(${camel(operation)});`,
        validator: `import { z${operation}Request } from "${out}/zod.gen.ts"; console.log(z${operation}Request);`,
      }),
      command: ({ openapi, out }) => {
        const settings = {
          input: openapi,
          output: { path: out },
          logs: { level: "silent", file: false },
          plugins: [
            "@hey-api/typescript",
            "@hey-api/sdk",
            "@hey-api/client-fetch",
            "zod",
            "@faker-js/faker",
            "msw",
          ],
        };
        return [bin("@hey-api/openapi-ts/bin/run.js"), "--file", config(out, "hey-api", settings)];
      },
    },
    {
      name: "kubb",
      emits: "types, client, zod, mocks with msw and faker",
      version: versionOf("@kubb/core"),
      imports: (out, operation) => ({
        operation: `import { ${camel(operation)} } from "${out}/clients/index.ts"; console.log(${camel(operation)});`,
        validator: `import { ${camel(operation)}RequestSchema } from "${out}/zod/index.ts"; console.log(${camel(operation)}RequestSchema);`,
      }),
      command: ({ openapi, out }) => {
        const file = `${out}.kubb.config.mjs`;
        const plugins = ["oas", "ts", "client", "zod", "faker", "msw"];
        writeFileSync(
          file,
          [
            'import { defineConfig } from "@kubb/core";',
            ...plugins.map(
              (each) => `import { plugin${title(each)} } from "@kubb/plugin-${each}";`,
            ),
            `export default defineConfig({ root: ${JSON.stringify(peersFolder)}, input: { path: ${JSON.stringify(openapi)} }, output: { path: ${JSON.stringify(out)}, clean: false }, plugins: [${plugins.map((each) => `plugin${title(each)}(${each === "client" ? '{ client: "fetch" }' : ""})`).join(", ")}] });`,
            "",
          ].join("\n"),
        );
        return [bin("@kubb/cli/bin/kubb.cjs"), "generate", "--config", file, "--silent"];
      },
    },
    ours(),
  ];
}

/** The entry of one of our packages; what comes before its kind follows from the product. */
function packageOf(out: string, kind: string): string {
  const found = readdirSync(out).find((name) => name.endsWith(`-${kind}`));
  return join(out, found ?? kind, "src/gen/index.ts");
}

function camel(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

function title(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** Settings of a tool that takes a module; beside its output, which some tools empty. */
function config(out: string, name: string, settings: object): string {
  const file = `${out}.${name}.config.mjs`;
  writeFileSync(file, `export default ${JSON.stringify(settings, undefined, 2)};\n`);
  return file;
}
