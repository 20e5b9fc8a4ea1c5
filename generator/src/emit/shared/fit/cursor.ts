/** What a token is, where its text does not say it. */
export type TokenKind = "name" | "number" | "string" | "template" | "pattern" | "comment" | "mark";

const token =
  /(\s*)(?:([\p{L}$_#][\p{L}\p{N}\p{M}$_]*)|((?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][+-]?\d+)?n?)|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(`(?:[^`\\]|\\.)*`)|(\/\*.*?\*\/)|(=>|\.\.\.|\?\.(?!\d)|\?\?=?|[=!]==?|&&=?|\|\|=?|[<>]=|\+\+|--|\*\*|[-+*%]=|[-+*/%<>=!?:;,.(){}[\]&|~^@]))/uy;

const pattern = /\/(?:[^/\\[]|\\.|\[(?:[^\]\\]|\\.)*\])+\/[a-z]*/y;

const kinds: readonly TokenKind[] = ["name", "number", "string", "template", "comment", "mark"];

/** Thrown where a line is not of the language that is known here; whoever asked for it takes another way. */
export class UnknownSyntax extends Error {}

/** The tokens of one line, and how far it is read. */
export class Cursor {
  readonly #texts: string[] = [];
  readonly #kinds: TokenKind[] = [];
  readonly #isSpaced: boolean[] = [];
  #at = 0;

  constructor(source: string) {
    let at = 0;
    while (at < source.length) {
      token.lastIndex = at;
      const found = token.exec(source);
      if (found === null) throw new UnknownSyntax(source.slice(at));
      const kind = found.findIndex((text, index) => index > 1 && text !== undefined) - 2;
      let text = found[kind + 2] as string;
      if (text === "/" && !this.#endsOperand()) {
        pattern.lastIndex = token.lastIndex - 1;
        const [whole] = pattern.exec(source) ?? [];
        if (whole === undefined) throw new UnknownSyntax(source.slice(at));
        text = whole;
        token.lastIndex = pattern.lastIndex;
        this.#kinds.push("pattern");
      } else this.#kinds.push(kinds[kind] as TokenKind);
      this.#texts.push(text);
      this.#isSpaced.push(found[1] !== "");
      at = token.lastIndex;
    }
  }

  /** The text of the next token, or of one behind it; empty behind the last. */
  peek(ahead = 0): string {
    return this.#texts[this.#at + ahead] ?? "";
  }

  kind(ahead = 0): TokenKind | undefined {
    return this.#kinds[this.#at + ahead];
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
    const kind = this.#kinds.at(-1);
    const text = this.#texts.at(-1);
    if (kind === undefined) return false;
    return kind === "mark" ? text === ")" || text === "]" || text === "}" : text !== "return";
  }
}
