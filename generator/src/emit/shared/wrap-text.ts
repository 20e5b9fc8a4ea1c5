/** Signs two columns wide. Between two of them a line may break, though never before closing punctuation. */
const wide = String.raw`\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFF60`;
const closing = String.raw`\u3001\u3002\uFF01\uFF09\uFF0C\uFF1A\uFF1B\uFF1F\u300B\u300D\u3011\u201D`;
const pieces = new RegExp(`(?:[${wide}\\u201C]|[^\\s${wide}]+)[${closing}]*|\\s+`, "gu");
const wideSign = new RegExp(`[${wide}]`, "gu");

/** Breaks a text into lines of at most `width` columns where it can; a list's lines stay below its bullet. */
export function wrapText(text: string, width: number): string {
  return text
    .split("\n")
    .map((line) => wrapLine(line, width))
    .join("\n");
}

/** Most lines: they fit, and their words have one blank between them. */
const plain = /^(?! )(?:[!-~]| (?=[!-~]))*$/u;

function wrapLine(text: string, width: number): string {
  if (text.length <= width && plain.test(text)) return text;
  const bullet = /^( *)- /.exec(text);
  const indent = " ".repeat(bullet?.[0].length ?? 0);
  const lines: string[] = [];
  let line = bullet?.[1] ?? "";
  let columns = line.length;
  let gap = "";
  for (const [piece] of text.trim().matchAll(pieces)) {
    if (piece.trim() === "") {
      gap = " ";
      continue;
    }
    const size = piece.length + (piece.match(wideSign)?.length ?? 0);
    const isEmpty = line.trim() === "";
    if (!isEmpty && columns + gap.length + size > width) {
      lines.push(line);
      line = `${indent}${piece}`;
      columns = indent.length + size;
    } else {
      line += isEmpty ? piece : `${gap}${piece}`;
      columns += (isEmpty ? 0 : gap.length) + size;
    }
    gap = "";
  }
  return [...lines, line].join("\n");
}
