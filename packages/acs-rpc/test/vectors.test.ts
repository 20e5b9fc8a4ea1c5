import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createRpcClient, fetchTransport, flatten, isAcsError } from "../src/index.js";
import { canonicalQuery, signV2, signV3, verifyV2, verifyV3 } from "../src/signature.js";
import { credentials, operation } from "./support/operations.js";

// Vectors for any language, made by a script that shares no code with this package. Read by their path: cen-bwp-fixtures needs this
// package, so this one cannot need it.
const folder = new URL("../../cen-bwp-fixtures/vectors/", import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), "utf8"));

type Pairs = readonly (readonly [string, string])[];
interface Keys {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
}
interface V3Request {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}
interface V2Request {
  readonly method: string;
  readonly parameters: Pairs;
}
interface Named {
  readonly name: string;
}
interface Signed {
  readonly keys: Keys;
  readonly date: string;
}

const calls = read("calls.json") as Signed & {
  readonly vectors: readonly (Named & {
    readonly action: string;
    readonly version: string;
    readonly host: string;
    readonly nonce: string;
    readonly request: object;
    readonly parameters: Pairs;
    readonly canonicalQuery: string;
    readonly v3: V3Request & { readonly canonicalRequest: string; readonly signature: string };
    readonly v2: V2Request & { readonly stringToSign: string; readonly signature: string };
  })[];
};
const malformed = read("malformed-requests.json") as Signed & {
  readonly vectors: readonly (Named & { readonly code: string } & (
      | { readonly scheme: "v3"; readonly request: V3Request }
      | { readonly scheme: "v2"; readonly request: V2Request }
    ))[];
};
const official = read("official-signatures.json") as {
  readonly v3: readonly (Named & {
    readonly keys: Keys;
    readonly input: Parameters<typeof signV3>[0] & {
      readonly date: string;
      readonly nonce: string;
    };
    readonly signed: V3Request;
    readonly published: { readonly signature: string };
  })[];
  readonly v2: readonly (Named & Signed & { readonly signed: V2Request })[];
};
const answers = read("answers.json") as {
  readonly vectors: readonly (Named & {
    readonly answer: {
      readonly status: number;
      readonly contentType: string;
      readonly body: string;
    };
    readonly outcome: { readonly kind: string; readonly [member: string]: unknown };
  })[];
};

const secretOf = (keys: Keys) => (id: string) =>
  id === keys.accessKeyId ? keys.accessKeySecret : undefined;
const named = <Vector extends Named>(vectors: readonly Vector[]): (readonly [string, Vector])[] =>
  vectors.map((vector) => [vector.name, vector]);

describe.each(named(calls.vectors))("%s", (_, vector) => {
  const { action, version, host, nonce, parameters, v3, v2 } = vector;
  const moment = { date: Date.parse(calls.date), nonce };

  it("travels as these parameters and this query", () => {
    expect(flatten(vector.request)).toEqual(parameters);
    expect(canonicalQuery(parameters)).toBe(vector.canonicalQuery);
  });

  it("is signed like this with V3", () => {
    const request = { method: v3.method, host, action, version, parameters };
    expect(signV3(request, calls.keys, moment)).toMatchObject({
      headers: v3.headers,
      canonicalQuery: vector.canonicalQuery,
      canonicalRequest: v3.canonicalRequest,
      signature: v3.signature,
    });
    expect(verifyV3(v3, secretOf(calls.keys), { now: moment.date })).toMatchObject({
      ok: true,
      action,
      version,
      nonce,
    });
  });

  it("is signed like this with V2", () => {
    const request = { method: v2.method, action, version, parameters };
    expect(signV2(request, calls.keys, moment)).toMatchObject({
      stringToSign: v2.stringToSign,
      signature: v2.signature,
    });
    expect(verifyV2(v2, secretOf(calls.keys), { now: moment.date })).toMatchObject({
      ok: true,
      action,
      nonce,
    });
  });
});

it.each(named(malformed.vectors))("refused: %s", (_, vector) => {
  const lookup = secretOf(malformed.keys);
  const now = Date.parse(malformed.date);
  const verdict =
    vector.scheme === "v3"
      ? verifyV3(vector.request, lookup, { now })
      : verifyV2(vector.request, lookup, { now });
  expect(verdict).toMatchObject({ ok: false, code: vector.code });
});

it.each(named(official.v3))("as published: %s", (_, { keys, input, signed, published }) => {
  const moment = { date: Date.parse(input.date), nonce: input.nonce };
  expect(signV3(input, keys, moment).signature).toBe(published.signature);
  expect(verifyV3(signed, secretOf(keys), { now: moment.date }).ok).toBe(true);
});

it.each(named(official.v2))("as published: %s", (_, { keys, date, signed }) => {
  expect(verifyV2(signed, secretOf(keys), { now: Date.parse(date) }).ok).toBe(true);
});

it.each(named(answers.vectors))("answer: %s", async (_, { answer, outcome }) => {
  const client = createRpcClient({
    endpoint: "https://cbn.aliyuncs.com",
    credentials,
    retry: false,
    transport: fetchTransport(
      async () =>
        new Response(answer.body, {
          status: answer.status,
          headers: { "content-type": answer.contentType },
        }),
    ),
  });
  const got: unknown = await client.call(operation("read"), {}).catch((error: unknown) => error);
  const seen = isAcsError(got)
    ? { kind: got.kind, code: got.code, requestId: got.requestId }
    : { kind: "value", value: got };
  // The code of what cannot be decoded is the client's own.
  expect(outcome.kind === "decode" ? { kind: seen.kind } : seen).toEqual(outcome);
});
