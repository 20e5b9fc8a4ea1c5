import { expect, it } from "vitest";

import { generateTiny, tinyDocument } from "./tiny-product.js";

const answer = { Berth: { type: "string" }, Owner: { type: "integer", format: "int64" } };

/** A document whose answer is documented like this. */
function documentOf(example: string, more: object = {}): string {
  const responseDemo = JSON.stringify([{ type: "json", example }]);
  return tinyDocument({ GetBerth: { answer, more: { responseDemo, ...more } } });
}

it("loses the blanks that slipped in where examples and messages were copied from", async () => {
  const errorCodes = { "404": [{ errorCode: "Berth.Gone", errorMessage: " It is gone.\t\n" }] };
  const { files, summary } = await generateTiny(documentOf('{"Berth":"b-1\\n"}', { errorCodes }));
  const fixtures = files["tiny-fixtures/src/gen/get-berth.ts"];
  expect(summary.diagnostics).toEqual([]);
  expect(fixtures).toContain('response: { Berth: "b-1" } };');
  expect(fixtures).toContain('Message: "It is gone.",');
});

it("leaves out a number that only JavaScript cannot hold, which is no fault of the document", async () => {
  const document = documentOf('{"Berth":"b-1","Owner":253460731706911260}');
  const { files, summary } = await generateTiny(document);
  expect(summary.diagnostics).toMatchObject([
    { severity: "info", code: "example-inexact", remedy: expect.stringMatching(/^Nothing has to/) },
  ]);
  expect(files["tiny-fixtures/src/gen/get-berth.ts"]).toContain('response: { Berth: "b-1" } };');
});
