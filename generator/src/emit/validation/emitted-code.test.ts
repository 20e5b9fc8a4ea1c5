import ts from "typescript";
import { describe, expect, it } from "vitest";

import * as decodeWire from "../../../templates/validation/decode-wire.js";
import * as clock from "../../../templates/validation/clock.js";
import * as firstSupport from "../../../templates/validation/first.js";
import * as foundSupport from "../../../templates/validation/found.js";
import * as instant from "../../../templates/validation/instant.js";
import * as instantLike from "../../../templates/validation/instant-like.js";
import type { Issue } from "../../../templates/validation/issue.js";
import * as memberSupport from "../../../templates/validation/members.js";
import * as object from "../../../templates/validation/object.js";
import * as scalarSupport from "../../../templates/validation/scalar.js";
import type { ArrayType, Model, ObjectType, ScalarType, Type } from "../../model/model.js";
import type { StatedConstraint } from "../../openapi/openapi-document.js";
import { holdsItself } from "../shared/unit.js";
import { checkLines, checkName, needsClock } from "./check-function.js";
import { decoderLines } from "./decoder.js";
import { jsonSchema } from "./json-schema.js";
import { rulesOf } from "./rules.js";

// Shapes the committed specs do not have: the code is emitted, evaluated with the support it calls, and run.
const described = { doc: undefined, source: undefined, constraints: [] };
const rule = (constraint: object): StatedConstraint =>
  ({ level: "error", source: "test", ...constraint }) as StatedConstraint;
const scalar = (type: ScalarType["type"], ...constraints: readonly object[]): ScalarType => ({
  kind: "scalar",
  type,
  ...described,
  constraints: constraints.map(rule),
  values: undefined,
  closed: false,
  example: undefined,
  default: undefined,
});
const list = (items: Type, ...constraints: readonly object[]): ArrayType => ({
  kind: "array",
  ...described,
  constraints: constraints.map(rule),
  items,
});
const shape = (members: Readonly<Record<string, Type>>, closed = true): ObjectType => ({
  kind: "object",
  ...described,
  members: Object.entries(members).map(([name, type]) => ({ name, required: false, type })),
  closed,
  relations: [],
});

function modelOf(objects: Readonly<Record<string, ObjectType>>): Model {
  return { objects } as unknown as Model;
}

const support = {
  ...clock,
  ...decodeWire,
  ...firstSupport,
  ...foundSupport,
  ...instant,
  ...instantLike,
  ...memberSupport,
  ...object,
  ...scalarSupport,
};
const modes = ["all", "first", "is"] as const;

/** The emitted functions of all objects of a model, by name. */
function emitted(
  model: Model,
): Readonly<Record<string, (...given: readonly unknown[]) => unknown>> {
  const lists = new Map<string, string>();
  const functions = Object.keys(model.objects).flatMap((name) => [
    ...modes.map(
      (mode) =>
        `function ${checkName(model, name, mode)}(value, ${mode === "is" ? "" : "found, "}clock) {\n${checkLines(model, name, mode, lists).join("\n")}\n}`,
    ),
    `function decode${name}(pairs) {\n${decoderLines(model, name).join("\n")}\n}`,
  ]);
  functions.push(...Array.from(lists, ([written, name]) => `const ${name} = ${written};`));
  const names = Object.keys(model.objects).flatMap((name) => [
    ...modes.map((mode) => checkName(model, name, mode)),
    `decode${name}`,
  ]);
  const source = ts.transpile(`${functions.join("\n")}\nreturn { ${names.join(", ")} };`, {
    target: ts.ScriptTarget.ES2023,
  });
  // oxlint-disable-next-line typescript/no-implied-eval -- what is emitted is what has to be run
  const make = new Function(...Object.keys(support), source) as (...given: unknown[]) => never;
  return make(...Object.values(support));
}

function judge(model: Model, name: string, value: unknown): readonly string[] {
  const code = emitted(model);
  const at = (): clock.Clock => clock.visitorOf({ now: 0 });
  const found: foundSupport.Found = [];
  code[checkName(model, name, "all")]?.(value, found, at());
  const only: foundSupport.Found = [];
  code[checkName(model, name, "first")]?.(value, only, at());
  const brief = (issue: Issue): string => `${issue.wire} ${issue.code}`;
  expect(only.slice(0, 1).map(brief)).toEqual(found.slice(0, 1).map(brief));
  expect(code[checkName(model, name, "is")]?.(value, at())).toBe(found.length === 0);
  return found.map(brief);
}

describe("a shape that holds itself", () => {
  const model = modelOf({
    Tree: shape({ Name: scalar("string"), Leaf: list({ kind: "ref", name: "Tree" }) }),
  });

  it("is judged at every depth", () => {
    expect([holdsItself(model, "Tree"), needsClock(model, "Tree", "is")]).toEqual([true, true]);
    expect(judge(model, "Tree", { Leaf: [{ Leaf: [{ Name: 7 }] }] })).toEqual([
      "Leaf.1.Leaf.1.Name type",
    ]);
  });

  it("ends on a value that holds itself", () => {
    const cyclic: Record<string, unknown> = {};
    cyclic["Leaf"] = [cyclic];
    expect(judge(model, "Tree", cyclic).map((said) => said.split(" ")[1])).toEqual(["tooDeep"]);
  });

  it("has finite rules and a schema that refers to itself", () => {
    expect(rulesOf(model, "Tree").map(({ id }) => id)).toContain("Leaf[]/type");
    expect(jsonSchema(model, "Tree")).toHaveProperty("properties.Leaf.items.$ref", "#/$defs/Tree");
    expect(jsonSchema(model, "Tree")).toHaveProperty("$defs.Tree.type", "object");
  });
});

it("a member under a name every object inherits is read only where it is given", () => {
  const model = modelOf({ Thing: shape({ constructor: scalar("string") }) });
  expect(judge(model, "Thing", {})).toEqual([]);
  expect(judge(model, "Thing", { constructor: 7 })).toEqual(["constructor type"]);
});

it("objects and lists stand in each other, and long lists may not repeat", () => {
  const model = modelOf({
    Thing: shape({
      Inner: shape({ List: list(list(scalar("integer", { kind: "minimum", value: 1 }))) }),
      Free: list(shape({ Id: scalar("string", { kind: "unique" }) })),
      Few: list(scalar("number"), { kind: "minItems", value: 1 }),
    }),
  });
  expect(
    judge(model, "Thing", {
      Inner: { List: [[1], [1, 0]], Stray: 1 },
      Free: [{ Id: "a" }, {}, { Id: "a" }],
      Few: [],
    }),
  ).toEqual([
    "Inner.List.2.2 minimum",
    "Inner.Stray unknownKey",
    "Free.3.Id duplicate",
    "Few minItems",
  ]);
});

it("lists of plain texts are judged by a function they share", () => {
  const model = modelOf({
    Thing: shape({ Few: list(scalar("string"), { kind: "maxItems", value: 2 }) }),
  });
  expect(checkLines(model, "Thing", "all")).toContain('texts(found, "Few", value["Few"], 2);');
  const of = (Few: unknown): readonly string[] => judge(model, "Thing", { Few });
  // oxlint-disable-next-line no-sparse-arrays -- a hole is no text
  expect([of(undefined), of(["a", "b"]), of(["a", 5, 6]), of([, "b"]), of("a"), of({})]).toEqual([
    [],
    [],
    ["Few maxItems", "Few.2 type"],
    ["Few.1 type"],
    ["Few type"],
    ["Few type"],
  ]);
});

it("times of any format are judged, and against the clock", () => {
  const day = scalar(
    "string",
    { kind: "timeFormat", format: "YYYY/MM/DD" },
    { kind: "minLead", ms: 86_400_000 },
  );
  const model = modelOf({ Thing: shape({ Day: day }) });
  const of = (Day: string): readonly string[] => judge(model, "Thing", { Day });
  expect([of("2024/02/29"), of("2023/02/29"), of("2024-02-29"), of("1970/01/01")]).toEqual([
    [],
    ["Day calendarDate"],
    ["Day timeFormat"],
    ["Day tooSoon"],
  ]);
});

it("names of nested objects and lists are decoded where they belong", () => {
  const model = modelOf({
    Thing: shape({
      Inner: shape({ Flag: scalar("boolean"), List: list(list(scalar("integer"))) }),
      Rows: list(shape({ Deep: shape({ Sizes: list(scalar("number")), Name: scalar("string") }) })),
    }),
  });
  const pairs = Object.entries({
    "Inner.Flag": "true",
    "Inner.List.1.2": "5",
    "Rows.1.Deep.Sizes.1": "1.5",
    "Rows.1.Deep.Name": "n",
    "Rows.1.Deep": "x",
    "Rows.1.Deep.Nam": "x",
    "Rows.1001.Deep.Name": "x",
    "Inner.List.1": "x",
    "Inner.List.01.1": "x",
    Inner: "x",
    "Inner.": "x",
  });
  const nested: unknown[] = [];
  nested[1] = 5;
  expect(emitted(model)["decodeThing"]?.(pairs)).toEqual({
    value: {
      Inner: { Flag: true, List: [nested] },
      Rows: [{ Deep: { Sizes: [1.5], Name: "n" } }],
    },
    unknown: [
      "Rows.1.Deep",
      "Rows.1.Deep.Nam",
      "Rows.1001.Deep.Name",
      "Inner.List.1",
      "Inner.List.01.1",
      "Inner",
      "Inner.",
    ],
  });
});

it("instants are those Date.parse gives", () => {
  for (
    let ms = Date.UTC(1600, 0, 1);
    ms < Date.UTC(2500, 0, 1);
    ms += 86_400_000 * 13 + 3_661_000
  ) {
    const given = new Date(ms).toISOString().replace(".000", "");
    expect([given, instant.timeFault(given, 20), instant.instantOf(given)]).toEqual([
      given,
      undefined,
      ms,
    ]);
    const minute = `${given.slice(0, 16)}Z`;
    expect(instant.instantOf(minute)).toBe(Date.parse(minute));
  }
});
