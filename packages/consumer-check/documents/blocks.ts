import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { root } from "../test/repository.js";

/** A fenced block of a document. */
export interface Block {
  /** `docs/private-registry.md:21`. */
  readonly place: string;
  readonly document: string;
  /** `""` where the fence names none. */
  readonly language: string;
  readonly code: string;
  /** What stands in the comment right above it, if one does. */
  readonly remark: string | undefined;
}

/** Documents written by hand: what is generated or written by a release has its own checks. */
function documentsIn(repository: string): readonly string[] {
  const args = ["ls-files", "--cached", "--others", "--exclude-standard", "*.md"];
  return execFileSync("git", args, { cwd: repository, encoding: "utf8" })
    .split("\n")
    .filter((path) => path !== "" && !/(^|\/)(src\/gen\/|CHANGELOG\.md|\.changeset\/)/.test(path));
}

const fence = /(?:^ *<!-- ([^>]+?) -->\n+)?^ *```(\w*)[^\n]*\n([\s\S]*?)^ *```$/gm;

/** Every block of every document of a clone, in order. */
export function blocksIn(repository: string): readonly Block[] {
  return documentsIn(repository).flatMap((document) => {
    const text = readFileSync(join(repository, document), "utf8");
    return [...text.matchAll(fence)].map((found): Block => {
      const [whole, remark, language = "", code = ""] = found;
      const line = text.slice(0, found.index + whole.indexOf("```")).split("\n").length;
      return { place: `${document}:${line}`, document, language, code, remark };
    });
  });
}

/** Of this repository. */
export const documents: readonly string[] = documentsIn(root);
export const blocks: readonly Block[] = blocksIn(root);

/** Those in some languages. */
export function blocksOf(...languages: readonly string[]): readonly Block[] {
  return blocks.filter(({ language }) => languages.includes(language));
}
