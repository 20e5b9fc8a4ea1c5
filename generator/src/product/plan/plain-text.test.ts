import { expect, it } from "vitest";

import { plainText } from "./plain-text.js";

it.each([
  ["marks", "The **state** of a `crane`.", "The state of a `crane`."],
  [
    "links",
    "See [cranes](~~12345~~) and [quays](https://quay.example.com).",
    "See cranes and quays.",
  ],
  ["tags", 'Ask <props="intl">[us](x)</props>.', "Ask us."],
  [
    "lists",
    "One of:\n\n- **Idle**: waits.\n    - now\n- Busy",
    "One of:\n- Idle: waits.\n  - now\n- Busy",
  ],
  ["headings", "# Before\n\nText.", "Before\nText."],
  ["nothing", " \n\n ", ""],
])("shows %s as plain lines", (_what, given, wanted) => {
  expect(plainText(given)).toBe(wanted);
});

it("cuts off what nobody reads in a hover", () => {
  expect(plainText("word ".repeat(1000))).toHaveLength(2001);
});
