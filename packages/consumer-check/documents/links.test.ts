import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";

import { read, root } from "../test/repository.js";
import { documents } from "./blocks.js";

it("every link between documents leads somewhere", () => {
  const broken = documents.flatMap((document) =>
    [...read(document).matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?[^)]*\)/g)]
      .filter(([, path = "", heading]) => !exists(document, path, heading))
      .map(([link]) => `${document}: ${link}`),
  );
  expect(broken).toEqual([]);
});

function exists(document: string, path: string, heading: string | undefined): boolean {
  const target = path === "" ? document : join(dirname(document), path);
  if (!existsSync(join(root, target))) return false;
  if (heading === undefined) return true;
  // A folder is shown with its README.
  const page = statSync(join(root, target)).isDirectory() ? join(target, "README.md") : target;
  return [...read(page).matchAll(/^#+ (.+)$/gm)].some(([, text = ""]) => anchor(text) === heading);
}

/** What a heading is called in an address. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
