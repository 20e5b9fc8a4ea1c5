import { describe, expect, test } from "vitest";
import type { ProseBlock, ProseContext, ProseFacts } from "./prose-context.js";
import { readProse } from "./read-prose.js";

const text: ProseContext = { type: "string", counted: false };
const whole: ProseContext = { type: "integer", counted: false };
const list: ProseContext = { type: "array", counted: true };
const member: ProseContext = { type: "string", counted: true };

function self(
  ...constraints: readonly ProseFacts["constraints"][number]["constraint"][]
): Partial<ProseFacts> {
  return { constraints: constraints.map((constraint) => ({ target: "self", constraint })) };
}

function count(
  counts: string,
  ...constraints: readonly ProseFacts["constraints"][number]["constraint"][]
): Partial<ProseFacts> {
  return { constraints: constraints.map((constraint) => ({ target: "self", counts, constraint })) };
}

const understood: readonly [
  sentence: string,
  context: ProseContext,
  wanted: Partial<ProseFacts>,
][] = [
  // Ranges
  [
    "Valid values: 3 to 20,000",
    whole,
    self({ kind: "minimum", value: 3 }, { kind: "maximum", value: 20_000 }),
  ],
  [
    "Valid values: 1-99.",
    whole,
    self({ kind: "minimum", value: 1 }, { kind: "maximum", value: 99 }),
  ],
  [
    "The value ranges from 1 to 50.",
    whole,
    self({ kind: "minimum", value: 1 }, { kind: "maximum", value: 50 }),
  ],
  [
    "Value range: 0~255",
    whole,
    self({ kind: "minimum", value: 0 }, { kind: "maximum", value: 255 }),
  ],
  [
    "Valid values: **1** to **5**.",
    whole,
    self({ kind: "minimum", value: 1 }, { kind: "maximum", value: 5 }),
  ],
  [
    "Valid values: 1.5 to 2.5.",
    { type: "number", counted: false },
    self({ kind: "minimum", value: 1.5 }, { kind: "maximum", value: 2.5 }),
  ],
  [
    "The value must be between 5 and 9.",
    whole,
    self({ kind: "minimum", value: 5 }, { kind: "maximum", value: 9 }),
  ],
  ["Maximum value: 40.", whole, self({ kind: "maximum", value: 40 })],
  ["The minimum value is 1.", whole, self({ kind: "minimum", value: 1 })],
  ["The weight cannot exceed 40.", whole, self({ kind: "maximum", value: 40 })],
  ["The weight must be greater than or equal to 3.", whole, self({ kind: "minimum", value: 3 })],
  // Lengths
  ["The name can be up to 48 characters in length.", text, self({ kind: "maxLength", value: 48 })],
  [
    "The name must be 2 to 96 characters in length.",
    text,
    self({ kind: "minLength", value: 2 }, { kind: "maxLength", value: 96 }),
  ],
  ["It cannot exceed 48 ASCII characters in length.", text, self({ kind: "maxLength", value: 48 })],
  [
    "The name must be at least 3 characters in length.",
    text,
    self({ kind: "minLength", value: 3 }),
  ],
  [
    "The code must be 6 characters in length.",
    text,
    self({ kind: "minLength", value: 6 }, { kind: "maxLength", value: 6 }),
  ],
  ["The key cannot be an empty string.", text, self({ kind: "minLength", value: 1 })],
  [
    "The nickname can be empty or 2 to 9 characters in length.",
    text,
    self({ kind: "minLength", value: 0 }, { kind: "maxLength", value: 9 }),
  ],
  [
    "If you enter a nickname, it must be 3 to 7 characters in length.",
    text,
    self({ kind: "minLength", value: 3 }, { kind: "maxLength", value: 7 }),
  ],
  [
    "The name must be between 3 and 9 characters in length.",
    text,
    self({ kind: "minLength", value: 3 }, { kind: "maxLength", value: 9 }),
  ],
  // Counts
  [
    "You can specify at most 12 labels in each call.",
    list,
    count("labels", { kind: "maxItems", value: 12 }),
  ],
  ["You can specify up to 5 keys.", member, count("keys", { kind: "maxItems", value: 5 })],
  [
    "You can specify 1 to 20 labels.",
    list,
    count("labels", { kind: "minItems", value: 1 }, { kind: "maxItems", value: 20 }),
  ],
  [
    "A maximum of 10 labels can be specified.",
    list,
    count("labels", { kind: "maxItems", value: 10 }),
  ],
  [
    "The maximum value of N is 7.",
    member,
    { constraints: [{ target: "array", constraint: { kind: "maxItems", value: 7 } }] },
  ],
  [
    "Valid values of N: 1 to 20.",
    list,
    {
      constraints: [
        { target: "array", constraint: { kind: "minItems", value: 1 } },
        { target: "array", constraint: { kind: "maxItems", value: 20 } },
      ],
    },
  ],
  [
    "You can create up to three traffic marking rules in each call.",
    list,
    count("traffic marking rules", { kind: "maxItems", value: 3 }),
  ],
  [
    "You can specify at most 60 code values for each queue.",
    member,
    count("code values", { kind: "maxItems", value: 60 }),
  ],
  // Forbidden pieces
  [
    "It cannot start with hbr: or harbour.",
    text,
    self({ kind: "forbiddenPrefixes", values: ["hbr:", "harbour"] }),
  ],
  [
    "It cannot contain ftp:// or gopher://.",
    text,
    self({ kind: "forbiddenSubstrings", values: ["ftp://", "gopher://"] }),
  ],
  [
    "The key can be 0 to 96 characters in length, and cannot start with harbour or hbr:.",
    text,
    self(
      { kind: "minLength", value: 0 },
      { kind: "maxLength", value: 96 },
      { kind: "forbiddenPrefixes", values: ["harbour", "hbr:"] },
    ),
  ],
  // Notations
  [
    "A clock shows it as ISO 8601 in the YYYY-MM-DDThh:mmZ format.",
    text,
    self({ kind: "timeFormat", format: "YYYY-MM-DDThh:mmZ" }),
  ],
  [
    "The time follows the yyyy-MM-ddTHH:mm:ssZ format.",
    text,
    self({ kind: "timeFormat", format: "YYYY-MM-DDThh:mm:ssZ" }),
  ],
  ["The day, as yyyy-MM-dd.", text, self({ kind: "timeFormat", format: "YYYY-MM-DD" })],
  [
    "The format is yyyy-MM-dd HH:mm:ss.",
    text,
    self({ kind: "timeFormat", format: "YYYY-MM-DD hh:mm:ss" }),
  ],
  [
    "The time when it was built, as YYYY-MM-DDThh:mmZ.",
    text,
    self({ kind: "timeFormat", format: "YYYY-MM-DDThh:mmZ" }),
  ],
  ["Unit: Mbit/s.", whole, self({ kind: "unit", unit: "Mbit/s" })],
  ["The unit is seconds.", whole, self({ kind: "unit", unit: "seconds" })],
  // Uniqueness
  [
    "The value of each label key must be unique.",
    member,
    { constraints: [{ target: { sibling: "key" }, constraint: { kind: "unique" } }] },
  ],
  [
    "Each label key must have a unique label value.",
    member,
    { constraints: [{ target: { sibling: "key" }, constraint: { kind: "unique" } }] },
  ],
  ["The number must be unique.", member, self({ kind: "unique" })],
  // Defaults and listed values
  ["Default value: 10.", whole, { default: 10 }],
  ["The default value is false.", { type: "boolean", counted: false }, { default: false }],
  [
    "Default value: Auto. Valid values: Auto and Manual.",
    text,
    { default: "Auto", enum: ["Auto", "Manual"] },
  ],
  ["Valid values: create, list, and delete.", text, { enum: ["create", "list", "delete"] }],
  [
    "Valid values: true and false (default).",
    { type: "boolean", counted: false },
    { enum: [true, false], default: false },
  ],
  ["Set the value to PREPAY.", text, { enum: ["PREPAY"] }],
  ["Valid values: 1, 2, and 4.", whole, { enum: [1, 2, 4] }],
];

describe("sentences that are understood", () => {
  test.each(understood)("%s", (sentence, context, wanted) => {
    expect(readProse([{ text: sentence, depth: 0 }], context)).toEqual({
      constraints: [],
      unread: [],
      ...wanted,
    });
  });
});

describe("sentences that sound like a rule and come back unread", () => {
  test.each<[string, ProseContext]>([
    ["It cannot start or end with a hyphen (-).", text],
    ["It cannot contain special characters.", text],
    ["You must specify at least one of A and B.", text],
    ["If Mode is set to Fast, the value must be 1 to 50.", whole],
    ["This parameter is required when Mode is Fast.", text],
    ["You can specify up to 10 IDs.", text],
    ["Make sure that the token is unique among different requests.", text],
    ["By default, nothing is done.", text],
    ["The time follows ISO 8601.", text],
    ["Valid values: 5 to 1.", whole],
    ["Valid values: -1 and 1 to 65535.", whole],
    ["Set it to a value from 1 to 3 or 6.", whole],
    ["Valid values: 1 to 3 or 6.", whole],
    ["The sum of all shares cannot exceed 100.", whole],
    ["The share cannot exceed 100%.", whole],
    ["Each policy supports at most three queues.", list],
    ["Default value: the current time.", text],
    ["Only letters and digits are taken.", text],
    ["Valid values: 1 to 99999999999999999999.", whole],
  ])("%s", (sentence, context) => {
    const { constraints, unread } = readProse([{ text: sentence, depth: 0 }], context);
    expect(constraints).toEqual([]);
    expect(unread).toHaveLength(1);
  });
});

test("plain sentences and figures inside names are no rules", () => {
  const blocks = [
    {
      text: "The IPv4 address of the quay. It is shown on Layer 3. For more information, see the Manual.",
      depth: 0,
    },
  ];
  expect(readProse(blocks, text)).toEqual({ constraints: [], unread: [] });
});

describe("lists of values", () => {
  const bullets = (...lines: readonly string[]): readonly ProseBlock[] =>
    lines.map((line, index) => ({
      text: line.trim(),
      depth: Math.floor((line.length - line.trimStart().length) / 2),
      line: index + 1,
    }));

  test("announced, with a default and explanations", () => {
    expect(
      readProse(
        bullets(
          "Ways to pay. Valid values:",
          "  PREPAY (default): in advance",
          "  POSTPAY: afterwards",
        ),
        text,
      ),
    ).toEqual({
      constraints: [],
      enum: ["PREPAY", "POSTPAY"],
      default: "PREPAY",
      unread: [],
    });
  });

  test("a default told in words", () => {
    expect(
      readProse(
        bullets(
          "Valid values:",
          "  true: checks it.",
          "  false: does it. This is the default value.",
        ),
        text,
      ),
    ).toEqual({
      constraints: [],
      enum: ["true", "false"],
      default: "false",
      unread: [],
    });
  });

  test("without a lead-in", () => {
    expect(
      readProse(bullets("Whether it is lit.", "  true", "  false"), {
        type: "boolean",
        counted: false,
      }).enum,
    ).toEqual([true, false]);
  });

  test("values of a sibling under one value are conditional, and a limit glued to the last bullet is found", () => {
    const blocks = bullets(
      "What to look at. The following properties are supported:",
      "  QuayId: the quay",
      "  State: its state. Valid values:",
      "    Free: nobody is there",
      "    Taken: somebody is there",
      "  Name: its name Several may be given. The maximum value of N is 6.",
    );
    expect(readProse(blocks, member)).toEqual({
      constraints: [
        {
          target: "self",
          constraint: {
            kind: "conditionalValues",
            is: "State",
            values: ["Free", "Taken"],
            line: 3,
          },
        },
        { target: "array", constraint: { kind: "maxItems", value: 6, line: 6 } },
      ],
      enum: ["QuayId", "State", "Name"],
      unread: [],
    });
  });

  test("bullets that are not values are read as sentences", () => {
    const prose = readProse(
      bullets(
        "Take care of these limits:",
        "  It can be up to 8 characters in length.",
        "  It must begin with a letter.",
      ),
      text,
    );
    expect(prose.enum).toBeUndefined();
    expect(prose.constraints).toEqual([
      { target: "self", constraint: { kind: "maxLength", value: 8, line: 2 } },
    ]);
    expect(prose.unread.map((block) => block.text)).toEqual(["It must begin with a letter"]);
  });

  test("announced values that contradict the type are reported", () => {
    const prose = readProse(bullets("Valid values:", "  one", "  two"), whole);
    expect(prose.enum).toBeUndefined();
    expect(prose.unread.map(({ line }) => line)).toEqual([1]);
  });
});

test("a very long sentence is not interpreted but reported", () => {
  const sentence = `It can be up to 8 characters ${"a".repeat(2000)}`;
  expect(readProse([{ text: sentence, depth: 0, line: 7 }], text)).toEqual({
    constraints: [],
    unread: [{ text: sentence, depth: 0, line: 7 }],
  });
});
