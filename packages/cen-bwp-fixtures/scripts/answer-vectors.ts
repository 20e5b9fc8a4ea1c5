import {
  account,
  associateCenBandwidthPackageErrors,
  describeAnswer,
  describeCenBandwidthPackagesErrors,
  tempUpgradeCenBandwidthPackageSpecErrors,
} from "../src/index.js";

const json = "application/json;charset=utf-8";

/** Answers as they come over the wire and what a client must make of them; `decode` means that no value and no code can be read. */
export function answerVectors(): readonly object[] {
  const good = describeAnswer(account({ seed: "vectors" }), { PageSize: 1 });
  const text = JSON.stringify(good);
  const documented = [
    ["AssociateCenBandwidthPackage", associateCenBandwidthPackageErrors],
    ["DescribeCenBandwidthPackages", describeCenBandwidthPackagesErrors],
    ["TempUpgradeCenBandwidthPackageSpec", tempUpgradeCenBandwidthPackageSpecErrors],
  ] as const;
  const broken = [
    ["a body cut in the middle", 200, json, text.slice(0, Math.floor(text.length / 2))],
    ["an empty body", 200, json, ""],
    ["a page of a proxy", 502, "text/html", "<html><body>502 Bad Gateway</body></html>"],
    ["a list instead of an object", 200, json, "[]"],
  ] as const;
  return [
    {
      name: "a page of plans",
      action: "DescribeCenBandwidthPackages",
      answer: { status: 200, contentType: json, body: text },
      outcome: { kind: "value", value: good },
    },
    ...documented.flatMap(([action, errors]) =>
      errors.map(({ status, body }) => ({
        name: `${action}, ${body.Code}`,
        action,
        answer: { status, contentType: json, body: JSON.stringify(body) },
        outcome: { kind: "service", code: body.Code, requestId: body.RequestId },
      })),
    ),
    ...broken.map(([name, status, contentType, body]) => ({
      name,
      action: "DescribeCenBandwidthPackages",
      answer: { status, contentType, body },
      outcome: { kind: "decode" },
    })),
  ];
}
