import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

import { compareWithFormatter } from "./compare-with-formatter.js";
import { printedFiles } from "./printed-files.js";

function textOf(name: string): string {
  return readFileSync(new URL(name, import.meta.url), "utf8");
}

it.each(["nasty.api-docs.json", "quay.api-docs.json"])(
  "prints every file of %s as oxfmt would leave it",
  async (file) => {
    const { compared, ...rest } = await compareWithFormatter(
      printedFiles({ file, text: textOf(file) }),
    );
    expect(compared).toBeGreaterThan(10);
    expect(rest).toEqual({ different: [], left: [] });
  },
);

// Every rule has a column from which on it holds.
it.each(Array.from({ length: 16 }, (_, index) => 2 + index * 3))(
  "prints names that are %i letters longer as oxfmt would leave them",
  async (length) => {
    const text = textOf("quay.api-docs.json").replaceAll(
      /Crane|Tide|Filter|Reach|State/g,
      (word) => word + "x".repeat(length),
    );
    const { different, left } = await compareWithFormatter(
      printedFiles({ file: "quay.api-docs.json", text }),
    );
    expect({ different, left }).toEqual({ different: [], left: [] });
  },
);
