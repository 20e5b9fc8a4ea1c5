import { readFileSync, readdirSync } from "node:fs";
import { fetchTransport, isAcsError } from "acs-rpc";
import { createCenBwpClient } from "cen-bwp-client";
import {
  decodeAssociateCenBandwidthPackageRequest,
  decodeDescribeCenBandwidthPackagesRequest,
  decodeTempUpgradeCenBandwidthPackageSpecRequest,
} from "cen-bwp-validation";
import { describe, expect, it } from "vitest";

import type { CallVector } from "../scripts/call-vectors.js";
import type { SignedV2, SignedV3 } from "../scripts/reference-signature.js";
import { vectorFiles } from "../scripts/vector-files.js";

// Signatures are judged in acs-rpc and in the emulator, which read the same files.
const folder = new URL("../vectors/", import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), "utf8"));

const calls = read("calls.json") as { readonly vectors: readonly CallVector[] };
const official = read("official-signatures.json") as {
  readonly v3: readonly Official<SignedV3>[];
  readonly v2: readonly Official<SignedV2>[];
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

interface Official<Signed> {
  readonly name: string;
  readonly signed: Signed;
  readonly published: object;
}

it("the files are what the script writes; run `pnpm --filter cen-bwp-fixtures vectors` otherwise", () => {
  const made = vectorFiles();
  expect(readdirSync(folder).toSorted()).toEqual(Object.keys(made).toSorted());
  for (const [name, text] of Object.entries(made))
    expect(JSON.stringify(read(name))).toBe(JSON.stringify(JSON.parse(text)));
});

describe.each(calls.vectors.map((vector) => [vector.name, vector] as const))("%s", (_, vector) => {
  it("is read from these parameters", () => {
    const decoders = {
      AssociateCenBandwidthPackage: decodeAssociateCenBandwidthPackageRequest,
      DescribeCenBandwidthPackages: decodeDescribeCenBandwidthPackagesRequest,
      TempUpgradeCenBandwidthPackageSpec: decodeTempUpgradeCenBandwidthPackageSpecRequest,
    };
    const decode = decoders[vector.action as keyof typeof decoders];
    expect(decode(vector.parameters).value).toEqual(vector.request);
  });

  it("is answered like this", () => {
    expect(JSON.parse(vector.response.body)).toEqual(vector.answer);
  });
});

it.each([...official.v3, ...official.v2].map((vector) => [vector.name, vector] as const))(
  "as published: %s",
  (_, { signed, published }) => {
    expect(signed).toMatchObject(published);
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
