import { expect, test } from "vitest";
import { unsupported } from "./unsupported.js";

test.each<[code: string, line: number, page: string]>([
  ["html", 2, "\n<!DOCTYPE html>\n<html>"],
  ["html", 1, "<div><h2>Request parameters</h2>"],
  [
    "pipe-rendering",
    2,
    "Request parameters\nParameter | Type | Required | Description | Example |\n---|---|---|---|---|",
  ],
  ["pipe-rendering", 2, "Request parameters\n|\nParameter |\nType |"],
  ["chinese-page", 3, "Moor\n\n请求参数\n"],
  ["old-layout", 2, "Request parameters\nName Type Required Description\n"],
  ["old-layout", 2, "Request parameters\nParameter Type Required Example Description\n"],
  ["localized-page", 1, "Parameter permintaan\n"],
])("%s at line %i", (code, line, page) => {
  expect(unsupported(page.split("\n"))).toMatchObject({ severity: "error", code, line });
});

test("English prose is no sign", () => {
  expect(unsupported(["Parameter", "Type", "a | b", "<b>bold</b>"])).toBeUndefined();
});
