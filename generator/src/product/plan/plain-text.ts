import { plainBlocks } from "../../read/index.js";

/** Longer than any description that explains one thing; what is cut off stands in the documentation. */
const longest = 2000;

/** The portal's Markdown as plain lines: paragraphs and bullets, without marks, tags and links. */
export function plainText(markdown: string): string {
  const lines = plainBlocks(markdown).map(({ text, depth }) => {
    const plain = withoutMarks(text);
    return depth === 0 ? plain : `${"  ".repeat(Math.ceil(depth / 2) - 1)}- ${plain}`;
  });
  const text = lines.filter((line) => /[^\s-]/.test(line)).join("\n");
  return text.length > longest ? `${text.slice(0, longest).trimEnd()} …` : text;
}

function withoutMarks(text: string): string {
  return text
    .replaceAll(/!?\[([^\]]*)\]\([^)\s]*\)/g, "$1")
    .replaceAll(/<\/?[A-Za-z][^<>]{0,200}>/g, "")
    .replaceAll(/\*\*|~~/g, "")
    .replace(/^#+ +/, "")
    .trim();
}
