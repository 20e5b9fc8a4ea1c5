import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

import { compareWithFormatter } from "./compare-with-formatter.js";
import { printedFiles } from "./printed-files.js";

it.each(["nasty.api-docs.json", "quay.api-docs.json"])(
  "prints every file of %s as oxfmt would leave it",
  async (name) => {
    const files = printedFiles(fileURLToPath(new URL(name, import.meta.url)));
    const { compared, ...rest } = await compareWithFormatter(files);
    expect(compared).toBeGreaterThan(10);
    expect(rest).toEqual({ different: [], left: [] });
  },
);
