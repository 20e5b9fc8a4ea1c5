import { describe, expect, it } from "vitest";

import { createStyle } from "./style.js";
import { fit, printable, textTable } from "./table.js";

const plain = createStyle(false);
const columns = [{ head: "NAME" }, { head: "MBPS", right: true }, { head: "NOTE" }];

describe("textTable", () => {
  it("counts wide characters double and leaves empty columns out", () => {
    const rows = [
      ["中国专线", "10", ""],
      ["lab", "1000", ""],
    ];
    expect(textTable(columns, rows, { style: plain, width: undefined })).toEqual([
      "NAME      MBPS",
      "中国专线    10",
      "lab       1000",
    ]);
  });

  it("ignores colours when it measures", () => {
    const rows = [
      [createStyle(true).bad("ab"), "1"],
      ["abc", "2"],
    ];
    expect(textTable(columns, rows, { style: plain, width: undefined })).toEqual([
      "NAME  MBPS",
      "\u001B[31mab\u001B[39m       1",
      "abc      2",
    ]);
  });
});

it("where there is no room takes short texts, then leaves columns out, and says so", () => {
  const wide = [{ head: "PLAN" }, { head: "NAME", drop: 1 }, { head: "TAGS", drop: 2 }];
  const rows = [["cenbwp-1", { full: "a long name", short: "long" }, "tag"]];
  const at = (width: number): readonly string[] => textTable(wide, rows, { style: plain, width });
  expect(at(27)).toEqual(["PLAN      NAME         TAGS", "cenbwp-1  a long name  tag"]);
  expect(at(20)).toEqual(["PLAN      NAME  TAGS", "cenbwp-1  long  tag"]);
  expect(at(19)).toEqual([
    "PLAN      NAME",
    "cenbwp-1  long",
    "no room for TAGS; --output csv has everything",
  ]);
  expect(at(7)).toEqual(["PLAN", "cenbwp…", "no room for NAME, TAGS; --output csv has everything"]);
});

describe("fit", () => {
  it.each([
    ["abcdef", 6, "abcdef"],
    ["abcdef", 5, "abcd…"],
    ["中国专线", 6, "中国…"],
    ["中国专线", 7, "中国专…"],
    ["abcdef", undefined, "abcdef"],
    ["\u001B[31mabcdef\u001B[39m", 4, "abc…"],
  ])("%j in %s columns is %j", (text, width, wanted) => {
    expect(fit(text, width)).toBe(wanted);
  });
});

it("printable keeps a name from driving the terminal", () => {
  expect(printable("a\u001B[2Jb\u0007\nc")).toBe("ab c");
});
