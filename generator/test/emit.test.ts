import ts from "typescript";
import { describe, expect, it } from "vitest";

import { buildOutputs } from "../src/spec/build-outputs.js";
import { tinySpec } from "./tiny-spec.js";

async function textOf(path: string): Promise<string> {
  const file = (await buildOutputs(tinySpec())).find((one) => one.path === path);
  if (file === undefined) throw new Error(`${path} was not emitted`);
  return file.text;
}

describe("one operation becomes", () => {
  it.each([
    ["packages/toy-client/src/gen/list-things.ts", "client.ts"],
    ["packages/toy-validation/src/gen/list-things.ts", "validation.ts"],
    ["packages/toy-fixtures/src/gen/list-things.ts", "fixtures.ts"],
    ["packages/toy-client/src/gen/reference/list-things.md", "reference.md"],
  ])("%s", async (path, golden) => {
    await expect(await textOf(path)).toMatchFileSnapshot(`golden/${golden}.txt`);
  });
});

it("is the same on every run", async () => {
  expect(await buildOutputs(tinySpec())).toEqual(await buildOutputs(tinySpec()));
});

it("does not depend on the order of the source", async () => {
  const given = tinySpec();
  const facts = given.facts["ListThings"] as NonNullable<(typeof given.facts)[string]>;
  const top = (path: string): boolean => !path.startsWith("Filter");
  const shuffled = {
    ...facts,
    request: [
      ...facts.request.filter(({ path }) => !top(path)),
      ...facts.request.filter(({ path }) => top(path)).toReversed(),
    ],
    errors: facts.errors.toReversed(),
  };
  expect(shuffled.request[0]?.path).not.toBe(facts.request[0]?.path);
  expect(await buildOutputs({ ...given, facts: { ListThings: shuffled } })).toEqual(
    await buildOutputs(given),
  );
});

describe("text of a source cannot leave its place", () => {
  const hostile = 'ends */ now `${process.exit(1)}` "quoted" \\ <script> {{operation}} \u2028';

  it("in any emitted file", async () => {
    const names = ["class", "a.b", "1st", "constructor", "odd-name", "__proto__", "Owner "];
    const files = await buildOutputs(
      tinySpec(
        hostile,
        names.map((path) => ({
          path,
          type: "string",
          required: false,
          constraints: [],
          evidence: "oracle",
          example: hostile,
        })),
      ),
    );
    for (const { path, text } of files.filter((file) => file.path.endsWith(".ts"))) {
      const { diagnostics } = ts.transpileModule(text, {
        reportDiagnostics: true,
        compilerOptions: { target: ts.ScriptTarget.ES2023 },
      });
      expect(
        diagnostics?.map(
          (one) => `${path}: ${ts.flattenDiagnosticMessageText(one.messageText, " ")}`,
        ),
      ).toEqual([]);
    }
    const client =
      files.find((file) => file.path.endsWith("client/src/gen/list-things.ts"))?.text ?? "";
    for (const name of names)
      expect(client).toMatch(new RegExp(`readonly "?${name.replace(".", "\\.")}"?\\??:`));
  });
});
