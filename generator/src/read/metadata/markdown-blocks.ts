import type { ProseBlock } from "../prose/prose-context.js";

/** A heading is a block of its own, also where no empty line sets it apart. */
const heading = /^ {0,3}#{1,6} +\S/u;
const bullet = /^( *)(?:[-*+•]|\d{1,3}\.) +(.*)$/u;

/** Paragraphs and bullets of a description in the portal's Markdown. */
export function markdownBlocks(text: string): readonly ProseBlock[] {
  const blocks: { text: string; depth: number }[] = [];
  let open: { text: string; depth: number } | undefined;
  for (const raw of text.split(/\r?\n/u)) {
    const line = raw.replaceAll(/[\u00A0\t]/gu, " ").replace(/^ *>+ ?/u, "");
    const found = bullet.exec(line);
    if (line.trim() === "") {
      open = undefined;
    } else if (heading.test(line)) {
      blocks.push({ text: line.trim(), depth: 0 });
      open = undefined;
    } else if (found !== null) {
      open = {
        text: (found[2] ?? "").trim(),
        depth: Math.min(8, 1 + Math.floor((found[1]?.length ?? 0) / 2)),
      };
      blocks.push(open);
    } else if (open === undefined) {
      open = { text: line.trim(), depth: 0 };
      blocks.push(open);
    } else {
      open.text += ` ${line.trim()}`;
    }
  }
  return blocks;
}

/** True for Chinese or Japanese text, which is kept as a hash but not interpreted. */
export function isUninterpreted(text: string): boolean {
  return /[\u3040-\u30FF\u3400-\u9FFF]/u.test(text);
}
