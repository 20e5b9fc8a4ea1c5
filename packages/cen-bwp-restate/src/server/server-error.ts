/** A Restate server could not be started. `NoBinary`: it is not installed. `NotReady`: it does not answer, or has ended. */
export class ServerError extends Error {
  override readonly name = "ServerError";
  readonly code: "NoBinary" | "NotReady";

  constructor(code: "NoBinary" | "NotReady", message: string) {
    super(message);
    this.code = code;
  }
}
