import { describe, expect, it } from "vitest";

import type { OperationFacts } from "../../src/facts/facts.js";
import { importInTurn, row, snapshot } from "./snapshots.js";

const list = "DescribeCenBandwidthPackages";
const plan = "CenBandwidthPackages.CenBandwidthPackage[]";

/** The list of plans with the areas it documents. */
function areas(sha256: string, ...values: readonly string[]): OperationFacts {
  const area = (name: string): ReturnType<typeof row> =>
    row(`${plan}.${name}`, "string", { enum: values });
  return snapshot(list, sha256, {
    response: [
      row("", "object"),
      row("CenBandwidthPackages", "object"),
      row("CenBandwidthPackages.CenBandwidthPackage", "array"),
      row(plan, "object"),
      area("GeographicRegionAId"),
      area("GeographicRegionBId"),
    ],
  });
}

describe("the area australia, gone on 2025-01-06", () => {
  const old = areas("a", "china", "australia");
  const gone = [areas("b", "china"), areas("c", "china"), areas("d", "china")];

  it("is released when the third source in a row leaves it out", async () => {
    const { released, pending } = await importInTurn([old, ...gone]);
    expect(released).toEqual([
      [],
      [],
      [
        `S8 response ${plan}.GeographicRegionAId: patch none none`,
        `S8 response ${plan}.GeographicRegionBId: patch none none`,
      ],
    ]);
    expect(pending.changes).toEqual([]);
  });

  it("waits for both fields until then, and stays in the facts", async () => {
    const { facts, pending } = await importInTurn([old, ...gone.slice(0, 2)]);
    expect(facts.response[4]?.enum).toEqual(["china", "australia"]);
    expect(
      pending.changes.map(({ path, rule, old: value, snapshots }) => [
        path,
        rule,
        value,
        snapshots,
      ]),
    ).toEqual([
      [`${plan}.GeographicRegionAId`, "S8", '"australia"', ["b", "c"]],
      [`${plan}.GeographicRegionBId`, "S8", '"australia"', ["b", "c"]],
    ]);
  });

  it("lets a new area in at once beside it", async () => {
    const { released } = await importInTurn([old, areas("b", "china", "middle-east")]);
    expect(released).toEqual([
      [
        `S6 response ${plan}.GeographicRegionAId: minor none none`,
        `S6 response ${plan}.GeographicRegionBId: minor none none`,
      ],
    ]);
  });
});

it("the error codes of TempUpgrade go from two to five in one release, and back only slowly", async () => {
  const codes = (sha256: string, ...names: readonly string[]): OperationFacts =>
    snapshot("TempUpgradeCenBandwidthPackageSpec", sha256, {
      errors: names.map((code) => ({ status: 400, code, message: `${code}.` })),
    });
  const two = ["InvalidParameter", "Unauthorized"];
  const five = [
    "Forbidden.AssociatedUnsupportedInterRegionTrafficQosPolicy",
    "InvalidOperation.OrderParameterIllegal",
    "InvalidOperation.UpgradeBwpBandwidth",
    ...two,
  ];
  const { released, facts } = await importInTurn([
    codes("a", ...two),
    codes("b", ...five),
    codes("c", ...two),
  ]);
  const one = "E1 TempUpgradeCenBandwidthPackageSpec: minor none minor";
  expect(released).toEqual([[one, one, one], []]);
  expect(facts.errors.map(({ code }) => code).toSorted()).toEqual(five);
});

describe("AutoRenew and AutoRenewDuration of CreateCenBandwidthPackage, in turn there and gone", () => {
  const create = (sha256: string, there: boolean): OperationFacts =>
    snapshot("CreateCenBandwidthPackage", sha256, {
      request: [
        row("Bandwidth", "integer", { required: true }),
        ...(there
          ? [
              row("AutoRenew", "boolean", { required: false }),
              row("AutoRenewDuration", "integer", { required: false }),
            ]
          : []),
      ],
    });
  // 30 states, 10 removals and 9 re-additions, as stored between 2024-08 and 2025-12.
  const states = "++--+-+-+--+--++-+--+--+--+---";

  it("cause no release in 30 states", async () => {
    expect(states.match(/\+-/g)).toHaveLength(10);
    expect(states.match(/-\+/g)).toHaveLength(9);
    const sources = states.split("").map((state, index) => create(`state ${index}`, state === "+"));
    const { released, facts, pending } = await importInTurn(sources);
    expect(released).toEqual(sources.slice(1).map(() => []));
    expect(facts.request.map(({ path }) => path)).toEqual([
      "Bandwidth",
      "AutoRenew",
      "AutoRenewDuration",
    ]);
    expect(
      pending.changes.map(({ path, snapshots, withdrawn }) => [path, snapshots.length, withdrawn]),
    ).toEqual([
      ["AutoRenew", 3, 9],
      ["AutoRenewDuration", 3, 9],
    ]);
  });
});

describe("the objects around lists, flattened in 2020 and restored in 2021", () => {
  const wrapped = (sha256: string): OperationFacts =>
    snapshot(list, sha256, {
      response: [
        row("", "object"),
        row("Tags", "object"),
        row("Tags.Tag", "array"),
        row("Tags.Tag[]", "object"),
        row("Tags.Tag[].Key", "string", { example: "k" }),
      ],
      example: { Tags: { Tag: [{ Key: "k" }] } },
    });
  const flat = (sha256: string, example: unknown): OperationFacts =>
    snapshot(list, sha256, {
      response: [
        row("", "object"),
        row("Tags", "array"),
        row("Tags[]", "object"),
        row("Tags[].Key", "string", { example: "k" }),
      ],
      example,
    });
  const plain = { Tags: [{ Key: "k" }] };

  it("cause no release", async () => {
    const { released, facts } = await importInTurn([
      wrapped("a"),
      flat("b", plain),
      flat("c", plain),
      wrapped("d"),
    ]);
    expect(released).toEqual([[], [], []]);
    expect(facts.example).toEqual({ Tags: { Tag: [{ Key: "k" }] } });
  });

  it("break everything once they are believed", async () => {
    const { released } = await importInTurn([
      wrapped("a"),
      flat("b", plain),
      flat("c", plain),
      flat("d", plain),
    ]);
    expect(released).toEqual([[], [], ["S10 response Tags: major major major"]]);
  });

  it("are layout, however often, while the example shows them", async () => {
    const still = { Tags: { Tag: [{ Key: "k" }] } };
    const sources = ["b", "c", "d", "e"].map((sha256) => flat(sha256, still));
    const { released, facts, pending } = await importInTurn([wrapped("a"), ...sources]);
    expect(released).toEqual([[], [], [], []]);
    expect([facts.response[2]?.path, pending.changes]).toEqual(["Tags.Tag", []]);
  });
});
