import {
  associateCenBandwidthPackageExample,
  attachSequence,
  account,
  describeAnswer,
  describeCenBandwidthPackagesExample,
  tempUpgradeCenBandwidthPackageSpecExample,
  upgradeSequence,
} from "../src/index.js";
import {
  v2,
  v3,
  type Keys,
  type Pairs,
  type SignedV2,
  type SignedV3,
} from "./reference-signature.js";
import { wirePairs } from "./wire-pairs.js";

export const keys: Keys = { accessKeyId: "VectorKeyId", accessKeySecret: "VectorKeySecret" };
export const date: string = "2026-01-01T00:00:00Z";
const version = "2017-09-12";
const host = "cbn.aliyuncs.com";

interface Given {
  readonly name: string;
  readonly action: string;
  readonly request: object;
  /** The parsed answer. */
  readonly answer: object;
}

/** One call, from its parameters to what its answer means. */
export interface CallVector extends Given {
  readonly version: string;
  readonly host: string;
  readonly nonce: string;
  readonly parameters: Pairs;
  readonly canonicalQuery: string;
  readonly v3: Omit<SignedV3, "canonicalQuery">;
  readonly v2: SignedV2;
  readonly response: { readonly status: number; readonly body: string };
}

const plans = account({ seed: "vectors" });
const upgrade = upgradeSequence(plans);
const attach = attachSequence(plans);

/** Characters that encoders get wrong. */
const awkward = {
  Filter: [{ Key: "Name", Value: ["a b+c", "!'()*~", "%2F&=?#/", "\u4e2d\u6587 \u{1f310}", ""] }],
  Tag: [{ Key: "cost centre", Value: "" }],
};
const many = {
  Filter: [
    { Key: "Status", Value: ["Idle", "InUse"] },
    { Key: "CenId", Value: [plans.cens[0]] },
  ],
  IncludeReservationData: true,
  IsOrKey: true,
  PageNumber: 1,
  PageSize: 2,
  // Ten and more: sorted as text, Tag.10 stands before Tag.2.
  Tag: Array.from({ length: 11 }, (_, index) => ({ Key: `k${index + 1}`, Value: `v${index + 1}` })),
};

const given: readonly Given[] = [
  {
    name: "attach, documented example",
    action: "AssociateCenBandwidthPackage",
    request: associateCenBandwidthPackageExample.request,
    answer: associateCenBandwidthPackageExample.response,
  },
  {
    name: "attach, seeded",
    action: "AssociateCenBandwidthPackage",
    request: attach.request,
    answer: attach.response,
  },
  {
    name: "list, documented example",
    action: "DescribeCenBandwidthPackages",
    request: describeCenBandwidthPackagesExample.request,
    answer: describeCenBandwidthPackagesExample.response,
  },
  {
    name: "list, no parameters",
    action: "DescribeCenBandwidthPackages",
    request: {},
    answer: describeAnswer({ ...plans, plans: [] }),
  },
  {
    name: "list, awkward characters",
    action: "DescribeCenBandwidthPackages",
    request: awkward,
    answer: describeAnswer({ ...plans, plans: [] }),
  },
  {
    name: "list, many parameters",
    action: "DescribeCenBandwidthPackages",
    request: many,
    answer: describeAnswer(plans, { PageSize: 2 }),
  },
  {
    name: "list, before an upgrade",
    action: "DescribeCenBandwidthPackages",
    request: upgrade.look,
    answer: upgrade.before.answer,
  },
  {
    name: "upgrade, documented example",
    action: "TempUpgradeCenBandwidthPackageSpec",
    request: tempUpgradeCenBandwidthPackageSpecExample.request,
    answer: tempUpgradeCenBandwidthPackageSpecExample.response,
  },
  {
    name: "upgrade, seeded",
    action: "TempUpgradeCenBandwidthPackageSpec",
    request: upgrade.request,
    answer: upgrade.response,
  },
  {
    name: "list, during an upgrade",
    action: "DescribeCenBandwidthPackages",
    request: upgrade.look,
    answer: upgrade.during.answer,
  },
  {
    name: "list, after an upgrade",
    action: "DescribeCenBandwidthPackages",
    request: upgrade.look,
    answer: upgrade.after.answer,
  },
];

/** Parameters, canonical query, both signatures, answer and parsed value of whole calls. */
export function callVectors(): readonly CallVector[] {
  return given.map(({ name, action, request, answer }, index) => {
    const parameters = wirePairs(request);
    const nonce = `vector-${index + 1}`;
    const { canonicalQuery, ...signedV3 } = v3(
      { method: "POST", host, action, version, parameters, date, nonce },
      keys,
    );
    const signedV2 = v2(
      "GET",
      [
        ...parameters,
        ["AccessKeyId", keys.accessKeyId],
        ["Action", action],
        ["Format", "JSON"],
        ["SignatureMethod", "HMAC-SHA1"],
        ["SignatureNonce", nonce],
        ["SignatureVersion", "1.0"],
        ["Timestamp", date],
        ["Version", version],
      ],
      keys,
    );
    return {
      name,
      action,
      version,
      host,
      nonce,
      request,
      parameters,
      canonicalQuery,
      v3: signedV3,
      v2: signedV2,
      response: { status: 200, body: JSON.stringify(answer) },
      answer,
    };
  });
}
