import { execFileSync } from "node:child_process";

import { read, root } from "../test/repository.js";

/** A fenced block of a document. */
export interface Block {
  /** `docs/private-registry.md:21`. */
  readonly place: string;
  readonly document: string;
  /** `""` where the fence names none. */
  readonly language: string;
  readonly code: string;
  /** Why it is not executed, from the comment above it: `<!-- not executed: reason -->`. */
  readonly exempt: string | undefined;
}

/** Documents written by hand: what is generated or written by a release has its own checks. */
export const documents: readonly string[] = execFileSync(
  "git",
  ["ls-files", "--cached", "--others", "--exclude-standard", "*.md"],
  { cwd: root, encoding: "utf8" },
)
  .split("\n")
  .filter((path) => path !== "" && !/(^|\/)(src\/gen\/|CHANGELOG\.md|\.changeset\/)/.test(path));

const fence = /(?:<!-- not executed: ([^>]+?) -->\n+)?^ *```(\w*)[^\n]*\n([\s\S]*?)^ *```$/gm;

/** Every block of every document, in order. */
export const blocks: readonly Block[] = documents.flatMap((document) => {
  const text = read(document);
  return [...text.matchAll(fence)].map(([whole, exempt, language = "", code = ""], index) => {
    const at = text.indexOf(whole) + whole.indexOf("```");
    const line = text.slice(0, at).split("\n").length;
    return { place: `${document}:${line}`, document, language, code, exempt, index };
  });
});

/** Those that are to be executed. */
export function executed(...languages: readonly string[]): readonly Block[] {
  return blocks.filter(
    ({ language, exempt }) => languages.includes(language) && exempt === undefined,
  );
}
