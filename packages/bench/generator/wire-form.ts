import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fetchTransport } from "acs-rpc";
import { createCenBwpClient } from "cen-bwp-client";
import type { Contender } from "./contenders.js";
import { peersFolder } from "./peers.js";
import { runNode } from "./run-process.js";

const filter = [{ Key: "CenId", Value: ["a", "b"] }];
const wanted = "Filter.1.Key=CenId&Filter.1.Value.1=a&Filter.1.Value.2=b";

/** How each client sends a list of filters, which is a query parameter of RPC operations. */
export async function printWireForms(contenders: readonly Contender[]): Promise<void> {
  console.log(`\nFilter on the wire, wanted ${wanted}`);
  const item = {
    type: "object",
    properties: { Key: { type: "string" }, Value: { type: "array", items: { type: "string" } } },
  };
  const document = {
    openapi: "3.1.0",
    info: { title: "Cbn", version: "2017-09-12" },
    servers: [{ url: "https://cbn.example.com" }],
    paths: {
      "/": {
        get: {
          operationId: "DescribePlans",
          parameters: [{ name: "Filter", in: "query", schema: { type: "array", items: item } }],
          responses: {
            "200": {
              description: "The answer.",
              content: { "application/json": { schema: { type: "object" } } },
            },
          },
        },
      },
    },
  };
  const folder = join(peersFolder, "documents", "wire");
  mkdirSync(folder, { recursive: true });
  const openapi = join(folder, "openapi.json");
  writeFileSync(openapi, JSON.stringify(document));
  for (const contender of contenders) {
    const call = calls[contender.name];
    if (call === undefined) continue;
    const out = join(peersFolder, "out", `${contender.name}-wire`);
    rmSync(out, { recursive: true, force: true });
    mkdirSync(out, { recursive: true });
    runNode(contender.command({ openapi, apiDocs: openapi, out }));
    console.log(`  ${contender.name}: ${sentBy(out, call)}`);
  }
  console.log(`  ours: ${await sentByOurs()}`);
}

/** What stands in the query of the call each output is asked to make. */
const calls: Readonly<Record<string, (out: string) => string>> = {
  redocly: (out) =>
    `import { DescribePlans } from "${out}/client.ts"; await DescribePlans({ query: { Filter: filter } });`,
  orval: (out) =>
    `import { describePlans } from "${out}/default/default.ts"; await describePlans({ Filter: filter });`,
  "hey-api": (out) =>
    `import { describePlans } from "${out}/sdk.gen.ts"; const { error } = await describePlans({ query: { Filter: filter } }); if (error) throw error;`,
  kubb: (out) =>
    `import { describePlans } from "${out}/clients/describePlans.ts"; await describePlans({ Filter: filter });`,
};

function sentBy(out: string, call: (out: string) => string): string {
  const script = `${out}.call.ts`;
  writeFileSync(
    script,
    [
      `const filter = ${JSON.stringify(filter)};`,
      "globalThis.fetch = async (input: any) => {",
      '  console.log("SENT " + (typeof input === "string" ? input : (input.url ?? String(input))));',
      '  return new Response("{}", { headers: { "content-type": "application/json" } });',
      "};",
      `const main = async () => { ${call(out).replace(/import (\{[^}]*\}) from ("[^"]*");/, "const $1 = await import($2);")} };`,
      'main().catch((error) => console.log("FAILED " + (error?.message ?? error)));',
      "",
    ].join("\n"),
  );
  const tsx = import.meta.resolve("tsx");
  const { output } = runNode(["--import", tsx, script]);
  const line =
    output.split("\n").find((one) => /^(SENT|FAILED) /.test(one)) ?? output.slice(0, 200);
  return line.startsWith("SENT ")
    ? decodeURIComponent(line.slice("SENT ".length).replace(/^[^?]*\??/, "")) || "nothing"
    : line;
}

async function sentByOurs(): Promise<string> {
  let query = "";
  const client = createCenBwpClient({
    credentials: { accessKeyId: "id", accessKeySecret: "secret" },
    transport: fetchTransport((request) => {
      query = new URL(request.url).search.slice(1);
      return Promise.resolve(Response.json({}));
    }),
  });
  await client.describeCenBandwidthPackages({ Filter: [{ Key: "CenId", Value: ["a", "b"] }] });
  return decodeURIComponent(query);
}
