import { expect, it } from "vitest";

import type { CuratedField } from "../../overlay/curated.js";
import { inferPagination } from "./infer-pagination.js";

function field(
  path: string,
  type: CuratedField["type"],
  more: Partial<CuratedField> = {},
): CuratedField {
  return { path, type, constraints: [], evidence: "metadata", ...more };
}

const request = [
  field("PageNumber", "integer"),
  field("PageSize", "integer", { default: 20, constraints: [{ kind: "maximum", value: 50 }] }),
];
const wrapped = [
  field("", "object"),
  field("TotalCount", "integer"),
  field("Cranes", "object"),
  field("Cranes.Crane", "array"),
  field("Cranes.Crane[]", "object", { name: "Crane" }),
  field("Cranes.Crane[].Id", "string"),
];

it("finds the list, bare or wrapped, and the size of a page", () => {
  const wanted = { page: "PageNumber", size: "PageSize", total: "TotalCount" };
  const bare = [
    field("", "object"),
    field("TotalCount", "integer"),
    field("Cranes", "array"),
    field("Cranes[]", "object", { name: "Crane" }),
  ];
  const unlimited = [...request.slice(0, 1), field("PageSize", "integer", { default: 20 })];
  expect([
    inferPagination(request, wrapped),
    inferPagination(request, bare),
    inferPagination(unlimited, bare)?.maxSize,
    inferPagination([field("PageNumber", "integer"), field("PageSize", "integer")], bare)?.maxSize,
  ]).toEqual([
    { ...wanted, maxSize: 50, items: "Cranes.Crane[]" },
    { ...wanted, maxSize: 50, items: "Cranes[]" },
    20,
    10,
  ]);
});

it.each<[string, readonly CuratedField[], readonly CuratedField[]]>([
  ["no page is asked for", request.slice(1), wrapped],
  ["the size is a text", [field("PageNumber", "integer"), field("PageSize", "string")], wrapped],
  ["no total is answered", request, wrapped.filter(({ path }) => path !== "TotalCount")],
  [
    "two lists are answered",
    request,
    [...wrapped, field("Errors", "array"), field("Errors[]", "object", { name: "Fault" })],
  ],
  [
    "the list has a name that is written in brackets",
    request,
    wrapped.map((one) => ({ ...one, path: one.path.replace("Cranes.Crane", "Cranes.the-crane") })),
  ],
  [
    "the list has a name with a dot in it",
    request,
    wrapped
      .filter(({ path }) => path !== "Cranes")
      .map((one) => ({ ...one, path: one.path.replace("Cranes.Crane", "Crane.N") })),
  ],
  ["items are plain values", request, [...wrapped.slice(0, 4), field("Cranes.Crane[]", "string")]],
])("says nothing where %s", (_what, asked, answered) => {
  expect(inferPagination(asked, answered)).toBeUndefined();
});
