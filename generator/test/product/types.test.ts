import { describe, expect, it } from "vitest";

import { type Documented, generateTiny, tinyDocument } from "./tiny-product.js";

/** The declarations of the one operation, without the descriptor below them. */
async function declared(answer: Documented): Promise<string> {
  const { files, summary } = await generateTiny(tinyDocument({ GetBerth: { answer } }));
  expect(summary.diagnostics).toEqual([]);
  const text = files["tiny-client/src/gen/get-berth.ts"] ?? "";
  return text.slice(text.indexOf("\n\n") + 2, text.indexOf("/** Error codes"));
}

describe("a map", () => {
  it("has values of the documented type", async () => {
    const depth = { type: "number", description: "In metres." };
    expect(
      await declared({
        Depths: { type: "object", additionalProperties: depth },
        Marks: { type: "object", additionalProperties: { type: "array", items: depth } },
        Open: { type: "object", additionalProperties: true },
      }),
    ).toBe(
      [
        "/** Parameters of GetBerth. */",
        "export interface GetBerthRequest {}",
        "",
        "/** Answer of GetBerth. */",
        "export interface GetBerthResponse {",
        "  readonly Depths?: {",
        "    readonly [key: string]: number;",
        "  };",
        "  readonly Marks?: {",
        "    readonly [key: string]: readonly number[];",
        "  };",
        "  readonly Open?: {",
        "    readonly [key: string]: unknown;",
        "  };",
        "}",
        "",
        "",
      ].join("\n"),
    );
  });

  it("of objects has a type for them, with their own comments", async () => {
    const text = await declared({
      Cranes: {
        type: "object",
        additionalProperties: {
          type: "object",
          properties: { Reach: { type: "integer", description: "In metres." } },
        },
      },
    });
    expect(text).toContain(
      [
        "/** One value of `Cranes` in the answer. */",
        "export interface GetBerthResponseCrane {",
        "  /** In metres. */",
        "  readonly Reach?: number;",
        "}",
      ].join("\n"),
    );
    expect(text).toContain("readonly [key: string]: GetBerthResponseCrane;");
  });
});

it("strikes out what is deprecated", async () => {
  const berth = { name: "Berth", in: "query", deprecated: true, schema: { type: "string" } };
  const { files } = await generateTiny(
    tinyDocument({ GetBerth: { parameters: [berth], more: { deprecated: true } } }),
  );
  const operation = files["tiny-client/src/gen/get-berth.ts"];
  expect(operation).toContain("  /** @deprecated */\n  readonly Berth?: string;");
  const method = [
    " * GetBerth.",
    " * A read: repeated freely.",
    " * @deprecated Called so in the documentation.",
    " */",
    "export const GetBerth:",
  ];
  expect(operation).toContain(method.join("\n"));
  expect(files["tiny-client/src/gen/client.ts"]).toContain(
    "   * @deprecated Called so in the documentation.\n   */\n  readonly getBerth:",
  );
  const page = files["tiny-client/src/gen/reference/get-berth.md"];
  expect(page).toContain("\n**Deprecated**, as its documentation says.\n");
  expect(page).toContain("| `Berth` | string | no | **Deprecated.** |");
});

it("says of a number of 64 bits what JavaScript makes of it", async () => {
  expect(
    await declared({
      Owner: { type: "integer", format: "int64", description: "Account." },
      Seconds: { type: "long", maximum: "600" },
    }),
  ).toContain(
    [
      "  /**",
      "   * Account.",
      "   * A 64-bit number; beyond 2^53 JavaScript rounds it, which validators refuse.",
      "   */",
      "  readonly Owner?: number;",
      // A rule keeps it small.
      "  /** At most 600 (reported, not refused). */",
      "  readonly Seconds?: number;",
    ].join("\n"),
  );
});
