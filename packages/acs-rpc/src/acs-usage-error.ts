import { AcsError } from "./acs-error.js";

/** The caller's mistake, found before anything was sent: a value without wire form, a bad endpoint, missing credentials. */
export class AcsUsageError extends AcsError {
  static {
    // On the prototype, so that the stack starts with it and printing does not repeat it.
    Object.defineProperty(this.prototype, "name", { value: "AcsUsageError" });
  }
  override readonly kind = "usage" as const;
}
