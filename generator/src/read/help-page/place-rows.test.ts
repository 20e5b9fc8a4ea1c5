import { describe, expect, test } from "vitest";
import type { FieldType } from "../../facts/facts.js";
import { createReport } from "../report.js";
import type { NestingSource } from "./choose-container.js";
import { placeRows } from "./place-rows.js";

/** Places rows given as `name type`, `-` for no name; gives `path type evidence` and the codes reported. */
function place(
  source: NestingSource,
  ...given: readonly string[]
): { rows: readonly string[]; codes: readonly string[] } {
  const report = createReport();
  const placed = placeRows(
    given.map((row, index) => {
      const [name, type] = row.split(" ");
      return {
        ...(name === "-" ? {} : { name: name ?? "" }),
        type: { type: (type ?? "string") as FieldType },
        line: index + 1,
        cells: [],
      };
    }),
    source,
    report,
  );
  return {
    rows: placed.map(({ path, type, evidence }) => `${path} ${type} ${evidence}`),
    codes: report.list().map(({ code, line }) => `${code} ${line ?? ""}`.trim()),
  };
}

function known(...paths: readonly string[]): NonNullable<NestingSource["known"]> {
  return { evidence: "oracle", types: new Map(paths.map((path) => [path, "string"])) };
}

const filter = [
  "Filter array",
  "- object",
  "Key string",
  "Value array",
  "- string",
  "Tag array",
  "- object",
  "Key string",
];

describe("request", () => {
  test("an oracle decides between containers", () => {
    const source: NestingSource = {
      table: "request",
      known: known("Filter", "Filter[].Key", "Filter[].Value", "Tag", "Tag[].Key"),
    };
    expect(place(source, ...filter)).toEqual({
      rows: [
        "Filter array only-candidate",
        "Filter[] object only-candidate",
        "Filter[].Key string oracle",
        "Filter[].Value array oracle",
        "Filter[].Value[] string only-candidate",
        "Tag array oracle",
        "Tag[] object only-candidate",
        "Tag[].Key string oracle",
      ],
      codes: [],
    });
  });

  test("without one the deepest is a guess, reported row by row", () => {
    const { rows, codes } = place({ table: "request" }, ...filter);
    expect(rows.slice(5)).toEqual([
      "Filter[].Tag array guess",
      "Filter[].Tag[] object only-candidate",
      "Filter[].Tag[].Key string guess",
    ]);
    expect(codes).toEqual([
      "nesting-guess 3",
      "nesting-guess 4",
      "nesting-guess 6",
      "nesting-guess 8",
    ]);
  });

  test("a name the open object has already pops to the one around it", () => {
    expect(place({ table: "request" }, "A object", "Id string", "Id integer").rows[2]).toBe(
      "Id integer only-candidate",
    );
  });

  test("of two listed places the one of the same type is taken", () => {
    const source: NestingSource = {
      table: "request",
      known: {
        evidence: "overlay",
        types: new Map([
          ["A.B", "integer"],
          ["B", "string"],
        ]),
      },
    };
    expect(place(source, "A object", "B string").rows[1]).toBe("B string overlay");
  });

  test("the message of a guess names the places and the remedy", () => {
    const report = createReport();
    placeRows(
      [
        { name: "A", type: { type: "object" }, line: 1, cells: [] },
        { name: "B", type: { type: "string" }, line: 2, cells: [] },
      ],
      { table: "request" },
      report,
    );
    expect(report.list()[0]?.message).toBe(
      "B could be any of A.B, B; A.B is a guess. Give metadata with --oracle or write its path in the overlay.",
    );
  });
});

describe("answer", () => {
  const example = { Page: { Item: [{ Id: "1", Tags: [{ Id: "2" }] }] }, Id: "3" };

  test("the JSON example decides, arrays inside objects included", () => {
    expect(
      place(
        { table: "response", example },
        "- object",
        "Page object",
        "Item array",
        "- object",
        "Id string",
        "Tags array",
        "- object",
        "Id string",
        "Id string",
      ),
    ).toEqual({
      rows: [
        " object only-candidate",
        "Page object only-candidate",
        "Page.Item array json-example",
        "Page.Item[] object only-candidate",
        "Page.Item[].Id string json-example",
        "Page.Item[].Tags array json-example",
        "Page.Item[].Tags[] object only-candidate",
        "Page.Item[].Tags[].Id string json-example",
        "Id string json-example",
      ],
      codes: [],
    });
  });

  test("a key whose value has another shape does not count", () => {
    expect(
      place(
        { table: "response", example: { A: { B: [1] }, B: "x" } },
        "- object",
        "A object",
        "B string",
      ).rows[2],
    ).toBe("B string json-example");
  });

  test("a key missing from the example is settled by the oracle or is a guess", () => {
    const rows = ["- object", "A object", "B string"];
    expect(
      place({ table: "response", example: { A: {} }, known: known("B") }, ...rows).rows[2],
    ).toBe("B string oracle");
    expect(place({ table: "response", example: { A: {} } }, ...rows)).toEqual({
      rows: [" object only-candidate", "A object only-candidate", "A.B string guess"],
      codes: ["nesting-guess 3"],
    });
  });

  test("a wrapper the page leaves out comes back from the example, and the name of an item is only a label", () => {
    expect(
      place(
        { table: "response", example: { Rings: { Ring: [{ Load: 1 }] } } },
        "- object",
        "Rings array",
        "Ring object",
        "Load integer",
      ),
    ).toEqual({
      rows: [
        " object only-candidate",
        "Rings object only-candidate",
        "Rings.Ring array json-example",
        "Rings.Ring[] object only-candidate",
        "Rings.Ring[].Load integer json-example",
      ],
      codes: ["wrapper-restored 2"],
    });
  });

  test("arrays of arrays and maps", () => {
    expect(
      place(
        { table: "response", example: { Grid: [[1]], Map: { a: { Id: 1 } } } },
        "- object",
        "Grid array",
        "- array",
        "- integer",
        "Map object",
        "- object",
        "Id integer",
      ).rows,
    ).toEqual([
      " object only-candidate",
      "Grid array only-candidate",
      "Grid[] array only-candidate",
      "Grid[][] integer only-candidate",
      "Map map only-candidate",
      "Map.* object only-candidate",
      "Map.*.Id integer json-example",
    ]);
  });
});

describe("damaged tables", () => {
  test("a repeated row is left out together with the rows below it", () => {
    expect(
      place({ table: "request" }, "A string", "A array", "- object", "B string", "C string"),
    ).toEqual({ rows: ["A string only-candidate"], codes: ["row-repeated 2"] });
  });

  test("a place the oracle does not know is reported, even where no other is left", () => {
    const { rows, codes } = place(
      { table: "request", known: known("A", "A.B") },
      "A object",
      "A object",
      "B string",
    );
    expect(rows).toEqual([
      "A object only-candidate",
      "A.A object only-candidate",
      "A.B string oracle",
    ]);
    expect(codes).toEqual(["path-unknown 2"]);
  });

  test("a row without a name below a plain field is an error", () => {
    expect(place({ table: "request" }, "A string", "- string").codes).toEqual(["name-missing 2"]);
  });

  test("too many levels end the table with an error", () => {
    const { rows, codes } = place(
      { table: "request" },
      ...Array.from({ length: 100 }, (_, level) => `L${level} object`),
    );
    expect(rows).toHaveLength(64);
    expect(codes.at(-1)).toBe("too-deep 65");
  });

  test("names from Object.prototype are names like any other", () => {
    const example: unknown = JSON.parse('{"__proto__": {"constructor": "x"}}');
    expect(
      place({ table: "response", example }, "- object", "__proto__ object", "constructor string")
        .rows,
    ).toEqual([
      " object only-candidate",
      "__proto__ object only-candidate",
      "__proto__.constructor string json-example",
    ]);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });
});
