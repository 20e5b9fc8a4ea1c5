import { width } from "./print-doc.js";

/**
 * `if (test) statement` and the like, of which whole products are full: the statement goes to the next line, and conditions that are all to
 * hold get one each. Undefined for any other line, and where more has to be broken.
 */
export function fitHead(line: string): string | undefined {
  const [head = "", indent = ""] = /^( *)(?:if|for) \(/.exec(line) ?? [];
  if (head === "" || line.endsWith("{")) return undefined;
  const close = closeOf(line, head.length);
  if (close < 0) return undefined;
  const rest = `${indent}  ${line.slice(close + 2)}`;
  const body = rest.length <= width ? rest : fitHead(rest);
  if (body === undefined) return undefined;
  if (close < width) return `${line.slice(0, close + 1)}\n${body}`;
  const tests = line.slice(head.length, close).split(" && ");
  const start = `\n${indent}  `;
  return head.endsWith("if (") && tests.every((test) => isAlone(test, width - indent.length - 5))
    ? `${head}${start}${tests.join(` &&${start}`)}\n${indent})\n${body}`
    : undefined;
}

/** A comparison, or a call with names; a text with ` && ` in it is in two parts here, which are neither. */
function isAlone(test: string, room: number): boolean {
  return (
    test.length <= room &&
    /^(?:(?:typeof )?[\w$.]+ [!=]== (?:[\w$.]+|"(?:[^"\\]|\\.)*")|!?[\w$.]+\([\w$., ]*\))$/.test(
      test,
    )
  );
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
