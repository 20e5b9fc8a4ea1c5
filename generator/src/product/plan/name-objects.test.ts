import { expect, it } from "vitest";

import type { CuratedField } from "../../overlay/curated.js";
import { nameObjects } from "./name-objects.js";

function field(path: string, type: CuratedField["type"] = "string"): CuratedField {
  return { path, type, constraints: [], evidence: "metadata" };
}

const names = (fields: readonly CuratedField[], taken: readonly string[] = []): object =>
  Object.fromEntries(nameObjects(fields, "ListCranesResponse", new Set(taken)));

it("names items and structures after their path, wrappers of lists not at all", () => {
  const fields = [
    field("", "object"),
    field("Cranes", "object"),
    field("Cranes.Crane", "array"),
    field("Cranes.Crane[]", "object"),
    field("Cranes.Crane[].Id"),
    field("Cranes.Crane[].Tags", "array"),
    field("Cranes.Crane[].Tags[]", "object"),
    field("Cranes.Crane[].Tags[].Key"),
    field("Berth", "object"),
    field("Berth.Id"),
    field("Berth.Size"),
    field("Entries", "array"),
    field("Entries[]", "object"),
    field("Entries[].Key"),
    field("Status", "array"),
    field("Status[]", "object"),
    field("Status[].Key"),
  ];
  expect(names(fields)).toEqual({
    "Cranes.Crane[]": "ListCranesResponseCrane",
    "Cranes.Crane[].Tags[]": "ListCranesResponseCraneTag",
    Berth: "ListCranesResponseBerth",
    "Entries[]": "ListCranesResponseEntry",
    "Status[]": "ListCranesResponseStatus",
  });
});

it("tells apart what differs in case or in signs alone, and what is taken", () => {
  const fields = ["a.b", "a-b", "A_B", "Free"].flatMap((path) => [
    field(path, "array"),
    field(`${path}[]`, "object"),
    field(`${path}[].Key`),
  ]);
  expect(names(fields, ["listcranesresponsefree"])).toEqual({
    "A_B[]": "ListCranesResponseAB",
    "a-b[]": "ListCranesResponseAB2",
    "a.b[]": "ListCranesResponseAB3",
    "Free[]": "ListCranesResponseFree2",
  });
});
