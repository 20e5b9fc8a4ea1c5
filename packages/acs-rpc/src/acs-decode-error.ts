import { AcsError } from "./acs-error.js";

/** An answer came that is not the service's: an HTML page of a proxy, broken JSON, no error envelope. See `status`. */
export class AcsDecodeError extends AcsError {
  static {
    // On the prototype, so that the stack starts with it and printing does not repeat it.
    Object.defineProperty(this.prototype, "name", { value: "AcsDecodeError" });
  }
  override readonly kind = "decode" as const;
}
