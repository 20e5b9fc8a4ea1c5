import { AcsError } from "./acs-error.js";

/** The service refused or failed: `code` is its `Code`. Switch on that, never on `status`, which differs between products. */
export class AcsServiceError extends AcsError {
  static {
    // On the prototype, so that the stack starts with it and printing does not repeat it.
    Object.defineProperty(this.prototype, "name", { value: "AcsServiceError" });
  }
  override readonly kind = "service" as const;
}
