/**
 * Something a person has to mend in a source, a spec or the output folder. It prints as `file:line: message`
 * with the remedy below it, and nothing has been written when it is thrown.
 */
export class Problem extends Error {
  readonly code: string;
  readonly file: string | undefined;
  /** From 1. */
  readonly line: number | undefined;
  readonly remedy: string;

  constructor(details: {
    readonly code: string;
    readonly message: string;
    readonly remedy: string;
    readonly file?: string;
    readonly line?: number | undefined;
    readonly cause?: unknown;
  }) {
    super(details.message, { cause: details.cause });
    this.name = "Problem";
    this.code = details.code;
    this.file = details.file;
    this.line = details.line;
    this.remedy = details.remedy;
  }

  /** 2 where the call itself was wrong, 1 where something else has to be mended. */
  get exitCode(): 1 | 2 {
    return this.code === "usage" ? 2 : 1;
  }

  /** The two lines a person sees. */
  describe(): string {
    const place =
      this.file === undefined
        ? ""
        : this.line === undefined
          ? `${this.file}: `
          : `${this.file}:${this.line}: `;
    return `${place}${this.message} [${this.code}]\n  ${this.remedy}`;
  }
}
