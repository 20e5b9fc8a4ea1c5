import type { CallFailure } from "./call-failure.js";

/**
 * A read failed before anything was written, and another try would not help or enough were made. `failure` tells what the
 * service or the transport said; `cause` is the client's error, where this process made the call itself.
 */
export class ReadFailedError extends Error {
  override readonly name = "ReadFailedError";
  readonly code = "ReadFailed";
  readonly failure: CallFailure;

  constructor(failure: CallFailure, cause?: unknown) {
    super(
      `DescribeCenBandwidthPackages failed and nothing was changed: ${failure.code}: ${failure.message}`,
      cause === undefined ? undefined : { cause },
    );
    this.failure = failure;
  }
}
