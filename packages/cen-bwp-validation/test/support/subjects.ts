import type * as Validation from "../../src/index.js";
import type { Subject } from "./judge.js";

const names = [
  "AssociateCenBandwidthPackageRequest",
  "AssociateCenBandwidthPackageResponse",
  "DescribeCenBandwidthPackagesRequest",
  "DescribeCenBandwidthPackagesResponse",
  "TempUpgradeCenBandwidthPackageSpecRequest",
  "TempUpgradeCenBandwidthPackageSpecResponse",
] as const;

export type SubjectName = (typeof names)[number];

const bases: Partial<Record<SubjectName, object>> = {
  AssociateCenBandwidthPackageRequest: { CenId: "cen-1", CenBandwidthPackageId: "cenbwp-1" },
  TempUpgradeCenBandwidthPackageSpecRequest: {
    CenBandwidthPackageId: "cenbwp-1",
    Bandwidth: 20,
    EndTime: "2028-02-29T00:00:00Z",
  },
};

/** Requests and responses of a build of the package. */
export function subjects(build: Partial<typeof Validation>): readonly Subject[] {
  const members = build as Readonly<Record<string, unknown>>;
  return names.flatMap((name) =>
    members[`validate${name}`] === undefined
      ? []
      : [
          {
            name,
            validate: members[`validate${name}`] as Subject["validate"],
            first: members[`firstIssueOf${name}`] as Subject["first"],
            is: members[`is${name}`] as Subject["is"],
            rules: members[`rulesOf${name}`] as Subject["rules"],
            base: bases[name] ?? {},
          },
        ],
  );
}
