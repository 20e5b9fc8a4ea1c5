import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { FieldFact } from "../../src/facts/facts.js";
import { readSource } from "../../src/read/index.js";
import { arbitraryOperation, documentOf } from "./arbitrary-operation.js";
import { fixturePage } from "./read-fixture.js";
import { renderHelpPage } from "./render-help-page.js";

/** More for a long run: FUZZ_CASES=100000. */
const numRuns = Number(process.env["FUZZ_CASES"] ?? 300);
/** For all cases of a test together, in ms. */
const timeout = 30_000 + numRuns * 50;
/** For a single small document, in ms; far above what any takes. */
const patience = 5000;

const pages = ["ListBerths.L4.txt", "MoorShip.L3.txt", "LeaveHarbour.L5.txt"].map((file) =>
  fixturePage(file).text.toString(),
);

/** Words the readers look for. */
const wanted = [
  "Request parameters",
  "Response parameters",
  "Error codes",
  "Examples",
  "Parameter",
  "Type",
  "array",
  "object",
  "array<object>",
  "string",
  "Yes",
  "No",
  "  • ",
  "    • Valid values:",
  "Valid values: 1 to ",
  "up to 5 ",
  "cannot start with ",
  "ParameterTypeDescriptionExample",
  "Namestring",
  "objectNo",
  "400 ",
  "400A",
];
/** Words nobody wants to see. */
const unwanted = [
  "{",
  "}]",
  '"',
  "__proto__",
  "\u00A0",
  "\t",
  "\r",
  "\0",
  "\uD800",
  "\u2028",
  "*/",
  "`${x}`",
  "9".repeat(400),
  "a".repeat(5000),
  "请求参数",
  "|",
  "---|---",
  "\n\n",
];
const token = fc.constantFrom(...wanted, ...unwanted);

/** One way to damage a text. Places are fractions of its length. */
const damage: fc.Arbitrary<(text: string) => string> = fc
  .tuple(
    fc.constantFrom("cut", "drop", "repeat", "insert", "move", "splice"),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    token,
    fc.constantFrom(...pages),
  )
  .map(([kind, one, other, word, page]) => (text) => {
    const [from, to] = [one, other]
      .map((part) => Math.floor(part * text.length))
      .toSorted((a, b) => a - b) as [number, number];
    const piece = text.slice(from, Math.min(to, from + 2000));
    if (kind === "cut") return text.slice(0, to);
    if (kind === "drop") return text.slice(0, from) + text.slice(from + piece.length);
    if (kind === "repeat") return text.slice(0, from) + piece + text.slice(from);
    if (kind === "insert") return text.slice(0, from) + word + text.slice(from);
    if (kind === "move") return text.slice(0, from) + text.slice(from + piece.length) + piece;
    return text.slice(0, from) + page.slice(Math.floor(other * page.length));
  });

/** What is wrong with an answer. Whatever the input: no exception, an answer in time, and facts that hold together or an error that says why there are none. */
function flawsOf(text: string): readonly string[] {
  const started = performance.now();
  const results = readSource({ file: "fuzz", text });
  return [
    ...(performance.now() - started > patience ? ["too slow"] : []),
    ...(results.length === 0 ? ["no result"] : []),
    ...results.flatMap(({ facts, diagnostics }) => [
      ...diagnostics
        .filter(({ code }) => !/^[a-z]+(?:-[a-z]+)*$/u.test(code))
        .map(({ code }) => `code ${code}`),
      // A person reads them: one line without control characters.
      ...diagnostics
        .filter(({ message }) => /[\p{Cc}\u2028]/u.test(message))
        .map(({ message }) => `message ${JSON.stringify(message)}`),
      ...(facts === undefined
        ? diagnostics.some(({ severity }) => severity === "error")
          ? []
          : ["neither facts nor an error"]
        : [
            ...tableFlaws(facts.request),
            ...tableFlaws(facts.response),
            ...(facts.response[0]?.path === "" ? [] : ["no answer"]),
          ]),
    ]),
  ];
}

function tableFlaws(fields: readonly FieldFact[]): readonly string[] {
  const paths = fields.map(({ path }) => path);
  const repeated = paths
    .filter((path, index) => paths.indexOf(path) !== index)
    .map((path) => `${path} twice`);
  return [
    ...repeated,
    ...fields.filter(({ type }) => !types.has(type)).map(({ path }) => `${path} has no type`),
  ];
}

const types = new Set(["string", "integer", "number", "boolean", "object", "array", "map", "any"]);
const damages = fc.array(damage, { minLength: 1, maxLength: 6 });
const printed = fc
  .tuple(arbitraryOperation, fc.constantFrom("L3" as const, "L4" as const, "L5" as const))
  .map(([operation, layout]) => renderHelpPage({ name: "Op", operation }, layout));

test("damaged pages", { timeout }, () => {
  const page = fc.oneof(fc.constantFrom(...pages), printed);
  fc.assert(
    fc.property(page, damages, (text, list) => {
      expect(flawsOf(list.reduce((damaged, apply) => apply(damaged), text))).toEqual([]);
    }),
    { numRuns },
  );
});

test("damaged metadata, as text", { timeout }, () => {
  const metadata = arbitraryOperation.map((operation) =>
    JSON.stringify(documentOf(operation), undefined, 1),
  );
  fc.assert(
    fc.property(metadata, damages, (text, list) => {
      expect(flawsOf(list.reduce((damaged, apply) => apply(damaged), text))).toEqual([]);
    }),
    { numRuns },
  );
});

test("metadata with any value in any place", { timeout }, () => {
  const odd = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom(
      null,
      "",
      "true",
      -1,
      [],
      {},
      { $ref: "#/apis/Op" },
      { $ref: "#" },
      { $ref: 7 },
      { type: "array" },
      { type: "object", additionalProperties: {} },
    ),
  );
  fc.assert(
    fc.property(
      arbitraryOperation,
      fc.array(fc.tuple(fc.nat(), odd), { minLength: 1, maxLength: 5 }),
      (operation, changes) => {
        let text = JSON.stringify(documentOf(operation));
        for (const [place, value] of changes) text = replaceNode(text, place, value);
        expect(flawsOf(text)).toEqual([]);
      },
    ),
    { numRuns },
  );
});

test("text that is no document at all", { timeout }, () => {
  const words = fc.array(
    fc.oneof(token, fc.string({ unit: "binary" }), fc.constantFrom("\n", "\n\n")),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(words, (list) => {
      expect(flawsOf(list.join(""))).toEqual([]);
    }),
    { numRuns },
  );
});

/** Puts a value in the place of the n-th node of a JSON text. */
function replaceNode(text: string, place: number, value: unknown): string {
  const root: unknown = JSON.parse(text);
  let count = 0;
  JSON.stringify(root, (_key, node: unknown) => {
    count += 1;
    return node;
  });
  let index = 0;
  return JSON.stringify(root, (_key, node: unknown) => {
    index += 1;
    return index === (place % count) + 1 && index > 1 ? value : node;
  });
}
