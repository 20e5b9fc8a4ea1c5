/** What a token is, where its text does not say it. */
export type TokenKind = "name" | "number" | "string" | "template" | "pattern" | "comment" | "mark";

const token =
  /[\p{L}$_#][\p{L}\p{N}\p{M}$_]*|(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][+-]?\d+)?n?|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|\/\*.*?\*\/|=>|\.\.\.|\?\.(?!\d)|\?\?=?|[=!]==?|&&=?|\|\|=?|[<>]=|\+\+|--|\*\*|[-+*%]=|[-+*/%<>=!?:;,.(){}[\]&|~^@]/uy;

const pattern = /\/(?:[^/\\[]|\\.|\[(?:[^\]\\]|\\.)*\])+\/[a-z]*/y;

/** What a token's text says of it. */
function kindOf(text: string): TokenKind {
  const first = text.charCodeAt(0);
  // From A to Z and from a to z, $, _ and whatever is no ASCII.
  if ((first >= 65 && first <= 90) || (first >= 97 && first <= 122) || first > 126) return "name";
  switch (text[0]) {
    case "$":
    case "_":
    case "#":
      return "name";
    case '"':
    case "'":
      return "string";
    case "`":
      return "template";
    case "/":
      if (text.length === 1) return "mark";
      return text[1] === "*" ? "comment" : "pattern";
    default:
      return /^\.?\d/.test(text) ? "number" : "mark";
  }
}

/** Thrown where a line is not of the language that is known here; whoever asked for it takes another way. */
export class UnknownSyntax extends Error {}

/** The tokens of one line, and how far it is read. */
export class Cursor {
  readonly #texts: string[] = [];
  readonly #isSpaced: boolean[] = [];
  #at = 0;

  constructor(source: string) {
    let at = 0;
    while (at < source.length) {
      const isSpaced = source[at] === " ";
      if (isSpaced) at += 1;
      token.lastIndex = at;
      if (!token.test(source)) throw new UnknownSyntax(source.slice(at));
      let end = token.lastIndex;
      let text = source.slice(at, end);
      if (text === "/" && !this.#endsOperand()) {
        pattern.lastIndex = at;
        if (!pattern.test(source)) throw new UnknownSyntax(source.slice(at));
        end = pattern.lastIndex;
        text = source.slice(at, end);
      }
      this.#texts.push(text);
      this.#isSpaced.push(isSpaced);
      at = end;
    }
  }

  /** The text of the next token, or of one behind it; empty behind the last. */
  peek(ahead = 0): string {
    const at = this.#at + ahead;
    return at < this.#texts.length ? (this.#texts[at] as string) : "";
  }

  kind(ahead = 0): TokenKind | undefined {
    const text = this.peek(ahead);
    return text === "" ? undefined : kindOf(text);
  }

  /** Whether a blank stands before the next token. */
  get isSpaced(): boolean {
    return this.#isSpaced[this.#at] === true;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#texts.length;
  }

  /** Whether the next token is the last. */
  get isAtLast(): boolean {
    return this.#at === this.#texts.length - 1;
  }

  /** The last token of the line. */
  get last(): string | undefined {
    return this.#texts.at(-1);
  }

  next(): string {
    const text = this.#texts[this.#at];
    if (text === undefined) throw new UnknownSyntax("the line ends");
    this.#at += 1;
    return text;
  }

  /** Reads the next token if it is this one. A text in quotes is never one. */
  take(text: string): boolean {
    if (this.peek() !== text) return false;
    this.#at += 1;
    return true;
  }

  want(text: string): void {
    if (!this.take(text)) throw new UnknownSyntax(`${this.peek()} instead of ${text}`);
  }

  /** The place of the token behind the bracket that closes the one which is next, seen from here. */
  behindBracket(): number {
    let depth = 0;
    for (let ahead = 0; ; ahead += 1) {
      const text = this.peek(ahead);
      if (text === "") return ahead;
      if (text === "(" || text === "[" || text === "{") depth += 1;
      if (text === ")" || text === "]" || text === "}") depth -= 1;
      if (depth === 0) return ahead + 1;
    }
  }

  #endsOperand(): boolean {
    const text = this.#texts.at(-1);
    if (text === undefined) return false;
    return kindOf(text) === "mark"
      ? text === ")" || text === "]" || text === "}"
      : text !== "return";
  }
}
