// Calls every operation of an emitted client against a server on this machine, which answers with the documented example.
// Prints one JSON document: what came over the wire, and what did not arrive or come back as it should.
// usage: call-echo.ts FOLDER FAMILY
import { flatten } from "acs-rpc";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { isDeepStrictEqual } from "node:util";
import { type Exports, found, loadEmitted } from "./emitted.js";

const [folder = "", family = ""] = process.argv.slice(2);
const { client, operations, exampleOf } = await loadEmitted(folder, family);
const faults: string[] = [];
const wires: Record<string, readonly string[]> = {};

/** The parameters of a request, from its query and its form alike, as the gateway reads them. */
async function parametersOf(request: IncomingMessage): Promise<readonly (readonly string[])[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { searchParams } = new URL(request.url ?? "", "http://localhost");
  return [...searchParams, ...new URLSearchParams(Buffer.concat(chunks).toString())];
}

const server = createServer((request, response) => {
  void parametersOf(request).then((pairs) => {
    const action = String(request.headers["x-acs-action"]);
    wires[action] = pairs.map(([name, value]) => `${name}=${value}`).toSorted();
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(exampleOf(action).response));
  });
});
await once(server.listen(0, "127.0.0.1"), "listening");
const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const create = Object.entries(client).find(([name]) => /^create\w+Client$/.test(name))?.[1];
const made = (create as (config: object) => Exports)({
  endpoint,
  credentials: { accessKeyId: "id", accessKeySecret: "secret" },
});
for (const { name, forms } of operations) {
  const { request, response } = exampleOf(name);
  const answer = await (found(made, name) as (request: object) => Promise<object>)(request);
  const wanted = flatten(request, forms)
    .map(([key, value]) => `${key}=${value}`)
    .toSorted();
  if (!isDeepStrictEqual(wires[name], wanted))
    faults.push(`${name} arrives as ${JSON.stringify(wires[name])}`);
  if (!isDeepStrictEqual(answer, JSON.parse(JSON.stringify(response))))
    faults.push(`the answer of ${name} is ${JSON.stringify(answer)}`);
}
await (made["close"] as () => Promise<void>)();
server.close();
console.log(JSON.stringify({ called: operations.length, faults, wires }));
