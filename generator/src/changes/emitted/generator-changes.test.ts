import { expect, it } from "vitest";

import { generatorChanges } from "./generator-changes.js";
import type { Sources } from "./run-modules.js";

const files = (more: Readonly<Record<string, string>> = {}): Sources =>
  new Map(
    Object.entries({
      "client/src/gen/index.ts":
        "// v1\n\nexport { a, b } from './a.js';\nexport type { C } from './a.js';\n",
      "validation/src/gen/index.ts": "// v1\n\nexport { check } from './b.js';\n",
      "validation/src/gen/support/messages-en.ts": "// v1\n\nexport const message = 'is wrong';\n",
      ...more,
    }).map(([path, text]) => [`packages/toy-${path}`, text]),
  );

const rules = (before: Sources, after: Sources): readonly (readonly unknown[])[] =>
  generatorChanges(before, after, "toy").map((one) => [one.rule, one.only?.[0], one.old, one.new]);

it.each([
  [
    "nothing, where only a header differs",
    {
      "client/src/gen/index.ts":
        "// v2\n\nexport { a, b } from './a.js';\nexport type { C } from './a.js';\n",
    },
    [],
  ],
  [
    "C4, where the validator words an issue otherwise",
    {
      "validation/src/gen/support/messages-en.ts":
        "// v1\n\nexport const message = 'is not right';\n",
    },
    [["C4", "validation", undefined, "support/messages-en.ts"]],
  ],
  [
    "C5, where a file is written otherwise or new",
    { "client/src/gen/new.ts": "// v1\n\n" },
    [["C5", "client", undefined, "new.ts"]],
  ],
  [
    "C6, where a name is gone",
    { "client/src/gen/index.ts": "// v1\n\nexport { a } from './a.js';\n" },
    [["C6", "client", "b, C", undefined]],
  ],
  [
    "C6, where there are new names",
    {
      "client/src/gen/index.ts":
        "// v1\n\nexport { a, b, c, d, e, f } from './a.js';\nexport type { C } from './a.js';\n",
    },
    [["C6", "client", undefined, "c, d, e and 1 more"]],
  ],
] as const)("is %s", (_, more, wanted) => {
  expect(rules(files(), files(more))).toEqual(wanted);
});

it("is nothing for a package that was not there", () => {
  expect(rules(new Map(), files())).toEqual([]);
});
