import { v2, v3, type Pairs } from "./reference-signature.js";

/** The worked examples the vendor publishes, with the values printed there as `published`. */
export function officialVectors(): {
  readonly v3: readonly object[];
  readonly v2: readonly object[];
} {
  const v3Keys = { accessKeyId: "YourAccessKeyId", accessKeySecret: "YourAccessKeySecret" };
  const v3Input = {
    method: "POST",
    host: "ecs.cn-shanghai.aliyuncs.com",
    action: "RunInstances",
    version: "2014-05-26",
    parameters: [
      ["ImageId", "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd"],
      ["RegionId", "cn-shanghai"],
    ] as const,
    date: "2023-10-26T10:22:32Z",
    nonce: "3156853299f313e23d1673dc12e1703d",
  };
  const v2Keys = { accessKeyId: "testid", accessKeySecret: "testsecret" };
  const v2Parameters = (timeName: string): Pairs => [
    ["AccessKeyId", "testid"],
    ["Action", "DescribeRegions"],
    ["Format", "XML"],
    ["SignatureMethod", "HMAC-SHA1"],
    ["SignatureNonce", "3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf"],
    ["SignatureVersion", "1.0"],
    [timeName, "2016-02-23T12:46:24Z"],
    ["Version", "2014-05-26"],
  ];
  return {
    v3: [
      {
        name: "V3, RunInstances",
        keys: v3Keys,
        input: v3Input,
        signed: v3(v3Input, v3Keys),
        published: {
          canonicalRequestHash: "7ea06492da5221eba5297e897ce16e55f964061054b7695beedaac1145b1e259",
          signature: "06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0",
        },
      },
    ],
    v2: [
      {
        name: "V2, DescribeRegions",
        timeName: "Timestamp",
        signature: "OLeaidS1JvxuMvnyHOwuJ+uX5qY=",
      },
      {
        name: "V2, DescribeRegions with TimeStamp",
        timeName: "TimeStamp",
        signature: "CT9X0VtwR86fNWSnsc6v8YGOjuE=",
      },
    ].map(({ name, timeName, signature }) => ({
      name,
      keys: v2Keys,
      date: "2016-02-23T12:46:24Z",
      signed: v2("GET", v2Parameters(timeName), v2Keys),
      published: { signature },
    })),
  };
}
