import { readFileSync, readdirSync } from "node:fs";
import { canonicalQuery, signV2, signV3, verifyV2, verifyV3 } from "acs-rpc/signature";
import { fetchTransport, flatten, isAcsError } from "acs-rpc";
import { createCenBwpClient } from "cen-bwp-client";
import {
  decodeAssociateCenBandwidthPackageRequest,
  decodeDescribeCenBandwidthPackagesRequest,
  decodeTempUpgradeCenBandwidthPackageSpecRequest,
} from "cen-bwp-validation";
import { describe, expect, it } from "vitest";

import type { CallVector } from "../scripts/call-vectors.js";
import type { Keys, Pairs, SignedV2, SignedV3, V3Input } from "../scripts/reference-signature.js";
import { vectorFiles } from "../scripts/vector-files.js";

// acs-rpc shares no code with the script that made the vectors, so agreement says something about both.
const folder = new URL("../vectors/", import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), "utf8"));

const calls = read("calls.json") as {
  readonly keys: Keys;
  readonly date: string;
  readonly vectors: readonly CallVector[];
};
const malformed = read("malformed-requests.json") as Pick<typeof calls, "keys" | "date"> & {
  readonly vectors: readonly (
    | {
        readonly name: string;
        readonly scheme: "v3";
        readonly code: string;
        readonly request: V3Received;
      }
    | {
        readonly name: string;
        readonly scheme: "v2";
        readonly code: string;
        readonly request: V2Received;
      }
  )[];
};
const official = read("official-signatures.json") as {
  readonly v3: readonly {
    readonly name: string;
    readonly keys: Keys;
    readonly input: V3Input;
    readonly signed: SignedV3;
    readonly published: { readonly canonicalRequestHash: string; readonly signature: string };
  }[];
  readonly v2: readonly {
    readonly name: string;
    readonly keys: Keys;
    readonly date: string;
    readonly signed: SignedV2;
    readonly published: { readonly signature: string };
  }[];
};
const answers = read("answers.json") as {
  readonly vectors: readonly {
    readonly name: string;
    readonly action: string;
    readonly answer: {
      readonly status: number;
      readonly contentType: string;
      readonly body: string;
    };
    readonly outcome:
      | { readonly kind: "value"; readonly value: unknown }
      | { readonly kind: "service"; readonly code: string; readonly requestId: string }
      | { readonly kind: "decode" };
  }[];
};

interface V3Received {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}
interface V2Received {
  readonly method: string;
  readonly parameters: Pairs;
}

const secretOf = (keys: Keys) => (id: string) =>
  id === keys.accessKeyId ? keys.accessKeySecret : undefined;

it("the files are what the script writes; run `pnpm --filter cen-bwp-fixtures vectors` otherwise", () => {
  const made = vectorFiles();
  expect(readdirSync(folder).toSorted()).toEqual(Object.keys(made).toSorted());
  for (const [name, text] of Object.entries(made))
    expect(JSON.stringify(read(name))).toBe(JSON.stringify(JSON.parse(text)));
});

describe.each(calls.vectors.map((vector) => [vector.name, vector] as const))("%s", (_, vector) => {
  const { action, version, host, nonce, parameters, v3, v2 } = vector;
  const moment = { date: Date.parse(calls.date), nonce };

  it("travels as these parameters and this query", () => {
    expect(flatten(vector.request)).toEqual(parameters);
    expect(canonicalQuery(parameters)).toBe(vector.canonicalQuery);
    const decoders = {
      AssociateCenBandwidthPackage: decodeAssociateCenBandwidthPackageRequest,
      DescribeCenBandwidthPackages: decodeDescribeCenBandwidthPackagesRequest,
      TempUpgradeCenBandwidthPackageSpec: decodeTempUpgradeCenBandwidthPackageSpecRequest,
    };
    expect(decoders[action as keyof typeof decoders](parameters).value).toEqual(vector.request);
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

  it("is answered like this", () => {
    expect(JSON.parse(vector.response.body)).toEqual(vector.answer);
  });
});

it.each(malformed.vectors.map((vector) => [vector.name, vector] as const))(
  "refused: %s",
  (_, vector) => {
    const lookup = secretOf(malformed.keys);
    const now = Date.parse(malformed.date);
    const verdict =
      vector.scheme === "v3"
        ? verifyV3(vector.request, lookup, { now })
        : verifyV2(vector.request, lookup, { now });
    expect(verdict).toMatchObject({ ok: false, code: vector.code });
  },
);

it.each(official.v3.map((vector) => [vector.name, vector] as const))(
  "as published: %s",
  (_, { keys, input, signed, published }) => {
    expect(signed).toMatchObject(published);
    const moment = { date: Date.parse(input.date), nonce: input.nonce };
    expect(signV3(input, keys, moment).signature).toBe(published.signature);
    expect(verifyV3(signed, secretOf(keys), { now: moment.date }).ok).toBe(true);
  },
);

it.each(official.v2.map((vector) => [vector.name, vector] as const))(
  "as published: %s",
  (_, { keys, date, signed, published }) => {
    expect(signed.signature).toBe(published.signature);
    expect(verifyV2(signed, secretOf(keys), { now: Date.parse(date) }).ok).toBe(true);
  },
);

it.each(answers.vectors.map((vector) => [vector.name, vector] as const))(
  "answer: %s",
  async (_, { action, answer, outcome }) => {
    const client = createCenBwpClient({
      credentials: { accessKeyId: "id", accessKeySecret: "secret" },
      transport: fetchTransport(
        async () =>
          new Response(answer.body, {
            status: answer.status,
            headers: { "content-type": answer.contentType },
          }),
      ),
    });
    const method = (action.charAt(0).toLowerCase() + action.slice(1)) as keyof typeof client;
    const got = await client[method]({} as never).catch((error: unknown) => error);
    const seen = isAcsError(got)
      ? { kind: got.kind, code: got.code, requestId: got.requestId }
      : { kind: "value", value: got };
    // The code of what cannot be decoded is the client's own.
    expect(outcome.kind === "decode" ? { kind: seen.kind } : seen).toEqual(outcome);
  },
);
