/** What went wrong outside the emulated service: in the options, the seed, the clock or the socket. */
export type EmulatorErrorCode =
  | "AddressNotAllowed"
  | "BadOption"
  | "BadScenario"
  | "BadSeed"
  | "BadSnapshot"
  | "ClockBackwards"
  | "ListenFailed"
  | "NotExactlyOnce"
  | "PortInUse"
  | "StateUnavailable";

/**
 * A mistake in how the emulator was set up or driven. Errors of the emulated service are never thrown:
 * they are answers. `code` is stable; the message names the input and what to do about it.
 */
export class EmulatorError extends Error {
  override readonly name: string = "EmulatorError";
  readonly code: EmulatorErrorCode;

  /** Where in the options the mistake is, such as `["plans", 3]`, if it is in one place. */
  readonly path: readonly (string | number)[] | undefined;

  constructor(
    code: EmulatorErrorCode,
    message: string,
    options: ErrorOptions & { readonly path?: readonly (string | number)[] } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.path = options.path;
  }
}
