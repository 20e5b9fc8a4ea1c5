import { expect, it } from "vitest";

import type { Finding } from "../compare/finding.js";
import { sentence } from "./sentence.js";

const field = { operation: "ListThings", part: "request", path: "Size" } as const;

const cases: readonly (readonly [Finding, string])[] = [
  [{ rule: "O1", operation: "ListToys", what: "operation", new: "ListToys" }, "ListToys: is new."],
  [
    { rule: "O8", what: "public endpoint", old: "a.com", new: "b.com" },
    "public endpoint: a.com -> b.com.",
  ],
  [
    { ...field, rule: "R1", what: "field", new: "optional integer" },
    "ListThings, request `Size`: is a new parameter (optional integer).",
  ],
  [
    { ...field, rule: "R15", what: "maximum", old: "at most 50", new: "at most 40" },
    "ListThings, request `Size`: maximum: at most 50 -> at most 40.",
  ],
  [
    { ...field, rule: "R16", what: "maximum", old: "at most 50" },
    "ListThings, request `Size`: maximum: at most 50 -> none.",
  ],
  [
    { ...field, rule: "R11", what: "value", old: '"a"', correction: true },
    'ListThings, request `Size`: no longer takes "a" (correction of the documentation).',
  ],
  [
    { rule: "X1", operation: "ListThings", part: "response", what: "example answer" },
    "ListThings, response: example answer changed.",
  ],
  [
    { rule: "E1", operation: "ListThings", what: "error code", new: "Odd\u001b[31m\nCode" },
    "ListThings: error code `Odd [31m Code` is new.",
  ],
  [
    { ...field, rule: "N3", pends: "R5", what: "field", old: "optional integer" },
    "ListThings, request `Size`: is gone (was optional integer).",
  ],
];

it.each(cases)("%j", (finding, wanted) => {
  expect(sentence(finding)).toBe(wanted);
});
