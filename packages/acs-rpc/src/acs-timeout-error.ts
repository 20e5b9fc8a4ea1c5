import { AcsError } from "./acs-error.js";

/** Time ran out: for connecting, for the head of the answer, between pieces of its body, or for the whole call. See `sent`. */
export class AcsTimeoutError extends AcsError {
  static {
    // On the prototype, so that the stack starts with it and printing does not repeat it.
    Object.defineProperty(this.prototype, "name", { value: "AcsTimeoutError" });
  }
  override readonly kind = "timeout" as const;
}
