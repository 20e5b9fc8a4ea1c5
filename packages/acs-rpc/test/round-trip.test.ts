import { createServer } from "node:http";
import { expect, test } from "vitest";
import { createRpcClient, fetchTransport, flatten } from "../src/index.js";
import { parseQuery, type SignatureVerdict, verifyV3 } from "../src/signature.js";
import { operation } from "./support/operations.js";

const awkward = [
  " ",
  "a b",
  "+",
  "*",
  "'",
  "()",
  "!",
  "~",
  "&",
  "=",
  "/",
  "%",
  "%2F",
  "%zz",
  "?",
  "#",
  ";",
  ":",
  ",",
  "@",
  "$",
  "\\",
  '"',
  "<>",
  "[]{}|^`",
  "带宽包",
  "😀👩‍👩‍👧",
  "é",
  "",
  "\t",
  "\n",
  "\r\n",
  "\u0000",
  "a=b&c=d",
];

const input = {
  ...Object.fromEntries(awkward.map((value, index) => [`Value${index}`, value])),
  ...Object.fromEntries(
    awkward.filter((value) => value !== "").map((value) => [`Name ${value}`, "x"]),
  ),
  Filter: [{ Key: "CenId", Value: awkward }],
};
const wanted = flatten(input).toSorted(([a], [b]) => (a < b ? -1 : 1));

const keys = [
  { accessKeyId: "id", accessKeySecret: "secret" },
  { accessKeyId: "id", accessKeySecret: "secret", securityToken: "CAIS/token+with=signs==" },
];

interface Seen {
  readonly verdict: SignatureVerdict;
  readonly parameters: [string, string][];
}

test.each(keys)(
  "awkward names and values arrive and verify over a socket, %j",
  async (credentials) => {
    const seen: Seen[] = [];
    const server = createServer((request, response) => {
      const { method = "", url = "", headers } = request;
      const verdict = verifyV3({ method, url, headers }, () => credentials, { now: Date.now() });
      seen.push({ verdict, parameters: parseQuery(url.slice(url.indexOf("?"))) });
      response.end('{"RequestId":"R-1"}');
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const client = createRpcClient({ endpoint: `http://127.0.0.1:${port}`, credentials });
    expect(await client.call(operation("read"), input)).toEqual({ RequestId: "R-1" });
    expect(seen[0]?.parameters).toEqual(wanted);
    expect(seen[0]?.verdict).toMatchObject({
      ok: true,
      accessKeyId: "id",
      action: "DescribeThings",
      version: "2017-09-12",
    });
    await client.close();
    await new Promise((resolve) => server.close(resolve));
  },
);

test.each(keys)("the same in this process, %j", async (credentials) => {
  const seen: Seen[] = [];
  const client = createRpcClient({
    endpoint: "cbn.aliyuncs.com",
    credentials,
    transport: fetchTransport(({ method, url, headers }) => {
      const verdict = verifyV3({ method, url, headers }, () => credentials, { now: Date.now() });
      seen.push({ verdict, parameters: parseQuery(new URL(url).search) });
      return Promise.resolve(Response.json({ RequestId: "R-1" }));
    }),
  });
  await client.call(operation("read"), input);
  expect(seen[0]?.parameters).toEqual(wanted);
  expect(seen[0]?.verdict).toMatchObject({ ok: true });
});

test("no parameters make no query", async () => {
  const urls: string[] = [];
  const client = createRpcClient({
    endpoint: "cbn.aliyuncs.com",
    credentials: { accessKeyId: "id", accessKeySecret: "secret" },
    transport: {
      send: ({ path, method, origin }) => {
        urls.push(`${method} ${origin}${path}`);
        return Promise.resolve({ status: 200, headers: {}, body: "{}" });
      },
    },
  });
  await client.call(operation("read"), {});
  expect(urls).toEqual(["POST https://cbn.aliyuncs.com/"]);
});
