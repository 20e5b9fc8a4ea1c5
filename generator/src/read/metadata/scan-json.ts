/** What a scan tells of: the names of members and the indices of items, with the offset at which each begins. */
export interface JsonVisitor {
  readonly open: () => void;
  readonly close: () => void;
  readonly step: (step: string, offset: number) => void;
}

const [quote, comma, backslash] = [0x22, 0x2c, 0x5c];
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d];

/** Goes once through JSON that `JSON.parse` has taken, and so checks nothing. Linear, and without recursion: depth costs no stack. */
export function scanJson(text: string, { open, close, step }: JsonVisitor): void {
  /** The next index of each list around, -1 for an object. */
  const around: number[] = [];
  let isStepNext = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    // Space of every kind, and colons, which say nothing once the text is known to be right.
    if (sign <= 0x20 || sign === 0x3a) continue;
    if (sign === comma) {
      isStepNext = true;
      continue;
    }
    if (sign === closeBrace || sign === closeBracket) {
      around.pop();
      isStepNext = false;
      close();
      continue;
    }
    const end = sign === quote ? endOfText(text, at) : at;
    if (isStepNext) {
      isStepNext = false;
      const index = around.at(-1) ?? -1;
      if (index !== -1) around[around.length - 1] = index + 1;
      step(index === -1 ? nameOf(text.slice(at, end + 1)) : `${index}`, at);
    }
    if (sign === openBrace || sign === openBracket) {
      around.push(sign === openBrace ? -1 : 0);
      isStepNext = true;
      open();
    }
    at = end;
  }
}

/** The offset of the closing quote. */
function endOfText(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    let before = end - 1;
    while (text.charCodeAt(before) === backslash) before -= 1;
    if ((end - before) % 2 === 1) return end;
  }
}

function nameOf(quoted: string): string {
  return quoted.includes("\\") ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
}
