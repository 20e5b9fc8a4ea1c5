import { width } from "./print-doc.js";

/**
 * `if (test) statement` and the like, of which whole products are full: the statement goes to the next line where that is enough. Undefined
 * for any other line, and where more has to be broken.
 */
export function fitHead(line: string): string | undefined {
  const [head = "", indent = ""] = /^( *)(?:if|for) \(/.exec(line) ?? [];
  if (head === "" || line.endsWith("{")) return undefined;
  const close = closeOf(line, head.length);
  const rest = `${indent}  ${line.slice(close + 2)}`;
  return close < 0 || close >= width || rest.length > width
    ? undefined
    : `${line.slice(0, close + 1)}\n${rest}`;
}

/** The place of the parenthesis that closes the one before `from`; -1 where a text in other than double quotes stands in between. */
function closeOf(line: string, from: number): number {
  let depth = 1;
  for (let at = from; at < line.length; at += 1) {
    const letter = line[at];
    if (letter === "'" || letter === "`" || letter === "/") return -1;
    if (letter === '"') at = endOfText(line, at);
    else if (letter === "(") depth += 1;
    else if (letter === ")") depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

function endOfText(line: string, from: number): number {
  let at = from + 1;
  while (at < line.length && line[at] !== '"') at += line[at] === "\\" ? 2 : 1;
  return at;
}
