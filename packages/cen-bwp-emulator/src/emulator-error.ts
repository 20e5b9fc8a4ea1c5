/** What went wrong outside the emulated service: in the options, the seed, the clock or the socket. */
export type EmulatorErrorCode =
  | "AddressNotAllowed"
  | "BadOption"
  | "BadSeed"
  | "ClockBackwards"
  | "ListenFailed"
  | "PortInUse";

/**
 * A mistake in how the emulator was set up or driven. Errors of the emulated service are never thrown:
 * they are answers. `code` is stable; the message names the input and what to do about it.
 */
export class EmulatorError extends Error {
  override readonly name: string = "EmulatorError";
  readonly code: EmulatorErrorCode;

  constructor(code: EmulatorErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
