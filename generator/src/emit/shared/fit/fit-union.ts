import { width } from "./print-doc.js";

const union = /^( *)((?:export type [\w$]+ =)|(?:readonly )?[\w$]+\??:) (.+ \| .+);$/;

/** A type that is one of many texts, each on its own line. Undefined for any other line. */
export function fitUnion(line: string): string | undefined {
  const [, indent = "", head = "", types = ""] = union.exec(line) ?? [];
  const parts = types.split(" | ");
  const start = `\n${indent}  | `;
  return parts.every((part) => isAlone(part) && start.length + part.length <= width)
    ? `${indent}${head}${parts.map((part) => start + part).join("")};`
    : undefined;
}

/** A text with ` | ` in it is in two parts here, which are none. */
function isAlone(part: string): boolean {
  return part === "(string & {})" || /^"(?:[^"\\]|\\.)*"$/.test(part);
}
