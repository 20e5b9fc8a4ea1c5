/** Why a stub client complains. */
export type StubClientErrorCode = "UnexpectedCall" | "InvalidRequest" | "UnmetExpectations";

/** A test called something else than it said it would, or less. */
export class StubClientError extends Error {
  readonly code: StubClientErrorCode;

  constructor(code: StubClientErrorCode, message: string) {
    super(message);
    this.name = "StubClientError";
    this.code = code;
  }
}
