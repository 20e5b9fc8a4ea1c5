/**
 * Something is wrong with the fleet itself. `Unreachable`: an address does not answer. `NotRegistered`: the server refused the worker.
 * `BadSetting`: a setting that is unsafe or makes no sense. `StoreUnavailable`: the intent store does not answer.
 */
export type FleetErrorCode = "Unreachable" | "NotRegistered" | "BadSetting" | "StoreUnavailable";

/** An error with a stable `code` and a message that names what to do. */
export class FleetError extends Error {
  override readonly name = "FleetError";
  readonly code: FleetErrorCode;

  constructor(code: FleetErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }

  static unreachable(address: string, cause: unknown): FleetError {
    const reason = cause instanceof Error ? cause.message.split("\n")[0] : String(cause);
    const words = `${address} does not answer (${reason}); is the server up, and the address right?`;
    return new FleetError("Unreachable", words, { cause });
  }
}
