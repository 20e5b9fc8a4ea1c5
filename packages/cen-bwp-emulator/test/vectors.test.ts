import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { createEmulator } from "../src/index.js";
import { type Answer, send, type Sent } from "./support/call.js";

// The signed requests of cen-bwp-fixtures, made by code this service shares nothing with.
const require = createRequire(import.meta.url);
const read = (name: string): unknown => require(`cen-bwp-fixtures/vectors/${name}.json`);

interface V3Request {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}
interface V2Request {
  readonly method: string;
  readonly parameters: readonly (readonly [string, string])[];
}
interface Signed {
  readonly keys: { readonly accessKeyId: string; readonly accessKeySecret: string };
  readonly date: string;
}

const calls = read("calls") as Signed & {
  readonly vectors: readonly {
    readonly name: string;
    readonly v3: V3Request;
    readonly v2: V2Request;
  }[];
};
const malformed = read("malformed-requests") as Signed & {
  readonly vectors: readonly ({ readonly name: string; readonly code: string } & (
    | { readonly scheme: "v3"; readonly request: V3Request }
    | { readonly scheme: "v2"; readonly request: V2Request }
  ))[];
};

/** An emulator with the vectors' key and their instant. */
function answerTo({ keys, date }: Signed, sent: Sent): Promise<Answer> {
  return send(createEmulator({ accessKeys: [keys], now: Date.parse(date) }), sent);
}

function v3({ method, url, headers, body }: V3Request): Sent {
  return { method, url: `https://${headers["host"] ?? ""}${url}`, headers, body };
}

function v2({ method, parameters }: V2Request): Sent {
  const query = new URLSearchParams(parameters.map(([name, value]) => [name, value]));
  return {
    method,
    url: `https://cbn.aliyuncs.com/?${query.toString()}`,
    headers: {},
    body: undefined,
  };
}

// What the gateway may say of a request it cannot read; after it, only what the service says of plans there are not.
const atTheGate = new Set(malformed.vectors.map(({ code }) => code));

test.each(
  calls.vectors.flatMap(({ name, v3: third, v2: second }) => [
    [`${name}, V3`, v3(third)] as const,
    [`${name}, V2`, v2(second)] as const,
  ]),
)("let in: %s", async (_, sent) => {
  const { body } = await answerTo(calls, sent);
  expect(body).toHaveProperty("RequestId");
  expect(atTheGate).not.toContain(body["Code"]);
});

/** Requests with another fault besides, which this gateway sees before it looks at signatures. */
const seenBefore: Readonly<Record<string, string>> = {
  "a body that was not signed": "InvalidParameter",
  "another action": "InvalidApi.NotFound",
  "a signed header that was not sent": "MissingVersion",
};

test.each(malformed.vectors.map((vector) => [vector.name, vector] as const))(
  "refused: %s",
  async (_, vector) => {
    const sent = vector.scheme === "v3" ? v3(vector.request) : v2(vector.request);
    const { status, body } = await answerTo(malformed, sent);
    expect([status >= 400, body["Code"]]).toEqual([true, seenBefore[vector.name] ?? vector.code]);
  },
);
