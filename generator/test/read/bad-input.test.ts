import { describe, expect, test } from "vitest";
import {
  type Diagnostic,
  maxMetadataBytes,
  maxPageBytes,
  readHelpPage,
  readSource,
} from "../../src/read/index.js";
import { renderHelpPage } from "./render-help-page.js";
import type { MetadataOperation, MetadataSchema } from "./metadata-types.js";
import { fixturePage } from "./read-fixture.js";

const page = fixturePage("ListBerths.L4.txt").text.toString();

function errors(text: string | Uint8Array): readonly Pick<Diagnostic, "code" | "line">[] {
  return readSource({ file: "a.txt", text }).flatMap(({ diagnostics }) =>
    diagnostics
      .filter(({ severity }) => severity === "error")
      .map(({ code, line }) => ({ code, ...(line === undefined ? {} : { line }) })),
  );
}

describe("documents of another kind are refused with the line that shows it", () => {
  test.each<[what: string, text: string | Uint8Array, code: string]>([
    ["nothing", "", "empty"],
    ["bytes", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0]), "encoding"],
    ["text with a NUL byte", `${page}\0`, "binary"],
    ["HTML", `<!DOCTYPE html>\n<html><body>${page}</body></html>`, "html"],
    [
      "pipe tables",
      page.replace(
        "Parameter\n\nType\n\nRequired\n\nDescription\n\nExample",
        "Parameter | Type | Required |\n---|---|---|",
      ),
      "pipe-rendering",
    ],
    ["the Chinese page", page.replace("Request parameters", "请求参数"), "chinese-page"],
    [
      "a translated page",
      page
        .replace("Request parameters", "Parameter permintaan")
        .replace("Response parameters", "Elemen respons"),
      "localized-page",
    ],
    [
      "an old layout",
      page.replace(
        "Parameter\n\nType\n\nRequired\n\nDescription\n\nExample",
        "Parameter Type Required Example Description",
      ),
      "old-layout",
    ],
    ["a letter", "Dear Sir", "not-recognised"],
    ["broken JSON", '{"apis":', "json-invalid"],
    ["two pages", `${page}\n\n${page}`, "heading-repeated"],
  ])("%s", (_what, text, code) => {
    expect(errors(text)).toMatchObject([{ code }]);
  });

  test("sizes above the limits, quickly", () => {
    expect(errors("x".repeat(maxPageBytes + 1))).toEqual([{ code: "too-large" }]);
    expect(errors(new Uint8Array(50 * 1024 * 1024).fill(0x61))).toEqual([{ code: "too-large" }]);
    expect(errors(`{${" ".repeat(maxMetadataBytes)}`)).toEqual([{ code: "too-large" }]);
  });
});

test("a page cut anywhere before its closing sentence has no facts", () => {
  const closing = page.indexOf("See Error Codes");
  for (let end = 0; end < closing; end += 37) {
    const { facts, diagnostics } = readHelpPage({ file: "a.txt", text: page.slice(0, end) });
    expect(facts).toBeUndefined();
    expect(diagnostics.some(({ severity }) => severity === "error")).toBe(true);
  }
});

test("a page without its last section is read, with a warning", () => {
  const { facts, diagnostics } = readHelpPage({
    file: "a.txt",
    text: page.slice(0, page.indexOf("Release notes")),
  });
  expect(facts?.request).toHaveLength(14);
  expect(diagnostics.map(({ code }) => code)).toContain("notes-missing");
});

test("text meant to break out of what is generated from it stays data", () => {
  const hostile = "*/ `${process.exit(1)}` </script> \u2028 \\";
  const operation: MetadataOperation = {
    parameters: [
      {
        name: "__proto__",
        schema: { type: "string", description: `Text ${hostile}`, example: hostile },
      },
      { name: "constructor", schema: { type: "string" } },
    ],
    responses: {
      200: {
        schema: {
          type: "object",
          properties: { Id: { type: "string", description: hostile, example: "1" } },
        },
      },
    },
    responseDemo: JSON.stringify([{ type: "json", example: '{"Id":"1"}' }]),
  };
  for (const layout of ["L3", "L4", "L5"] as const) {
    const { facts } = readHelpPage({
      file: "a.txt",
      text: renderHelpPage({ name: "Op", operation }, layout),
    });
    expect(facts?.request.map(({ path, example }) => [path, example])).toEqual([
      ["__proto__", hostile.replaceAll(/\s+/gu, " ")],
      ["constructor", undefined],
    ]);
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
});

describe("size and depth", () => {
  /** An operation with a request nested to the given depth. */
  function nested(depth: number): MetadataOperation {
    let schema: MetadataSchema = { type: "string", description: "The innermost.", example: "x" };
    for (let level = depth; level > 0; level -= 1)
      schema = { type: "object", properties: { [`L${level}`]: schema } };
    return {
      parameters: [{ name: "Top", schema }],
      responses: { 200: { schema: { type: "object" } } },
    };
  }

  test("ten levels are read", () => {
    const operation = nested(10);
    const [known] = readSource({
      file: "a.json",
      text: JSON.stringify({ apis: { Op: operation } }),
    });
    const text = renderHelpPage({ name: "Op", operation }, "L4");
    const wanted = "Top.L1.L2.L3.L4.L5.L6.L7.L8.L9.L10";
    expect(known?.facts?.request.at(-1)?.path).toBe(wanted);
    expect(readHelpPage({ file: "a.txt", text }).facts?.request.at(-1)?.path).toBe(wanted);
  });

  test("a hundred levels are refused", () => {
    const operation = nested(100);
    const [known] = readSource({
      file: "a.json",
      text: JSON.stringify({ apis: { Op: operation } }),
    });
    const text = renderHelpPage({ name: "Op", operation }, "L4");
    expect(known?.diagnostics.map(({ code }) => code)).toEqual(["too-deep"]);
    expect(errors(text).map(({ code }) => code)).toContain("too-deep");
  });

  test.each<[what: string, text: () => string]>([
    [
      "a page of plain rows",
      () =>
        page.replace(
          "WithHistory\n",
          `${Array.from({ length: 100_000 }, (_, index) => `P${index}\n\nstring\n\nNo\n\n`).join("")}WithHistory\n`,
        ),
    ],
    [
      "a page of objects in objects",
      () =>
        page.replace("WithHistory\n", `${"A\n\nobject\n\nNo\n\n".repeat(200_000)}WithHistory\n`),
    ],
    [
      "one endless sentence",
      () => page.replace("Adds past bookings.", "up to 5 1 to 5, ".repeat(200_000)),
    ],
    ["one endless word", () => page.replace("Adds past bookings.", "a".repeat(3_000_000))],
    ["endless bullets", () => page.replace("  • true\n", "  • value: text\n\n".repeat(100_000))],
    [
      "bullets that go ever deeper",
      () =>
        page.replace(
          "  • true\n",
          Array.from(
            { length: 1500 },
            (_, depth) => `${"  ".repeat(depth)}• value${depth}: Valid values:\n\n`,
          ).join(""),
        ),
    ],
    [
      "an example of many items",
      () =>
        page.replace(
          '"ship-7****"',
          Array.from({ length: 150_000 }, () => '"ship-7****"').join(","),
        ),
    ],
    ["endless errors", () => page.replace("400 Forbidden.Guest", "400 A text\n".repeat(200_000))],
    ["endless blank lines", () => page.replace("Adds past bookings.", "\n".repeat(3_500_000))],
  ])("%s is read in time", (_what, text) => {
    const source = { file: "a.txt", text: text() };
    // What "in time" means is the limit every test has.
    expect(readHelpPage(source).diagnostics.length).toBeGreaterThan(0);
  });

  test("deep JSON in metadata neither overflows nor hangs", () => {
    const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
    const text = `{"apis":{"Op":{"parameters":[{"name":"A","schema":{"type":${deep},"enum":${deep},"example":${deep},"minimum":${deep}}}],"responses":{"200":{"schema":${deep}}},"errorCodes":${deep},"responseDemo":${deep}}}}`;
    expect(readSource({ file: "a.json", text })[0]?.facts?.operation).toBe("Op");
  });
});
