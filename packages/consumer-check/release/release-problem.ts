/** Why a release stops: a stable code, what was found, and what to do about it. */
export class ReleaseProblem extends Error {
  readonly code: string;
  readonly remedy: string;

  constructor(fields: {
    readonly code: string;
    readonly message: string;
    readonly remedy: string;
    readonly cause?: unknown;
  }) {
    super(fields.message, { cause: fields.cause });
    this.name = "ReleaseProblem";
    this.code = fields.code;
    this.remedy = fields.remedy;
  }

  /** As a terminal shows it. */
  describe(): string {
    return `${this.message} [${this.code}]\n  ${this.remedy}`;
  }
}
