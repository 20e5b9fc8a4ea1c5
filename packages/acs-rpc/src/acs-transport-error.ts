import { AcsError } from "./acs-error.js";

/** No complete answer came: the connection could not be made, broke, or the caller aborted. See `sent`. */
export class AcsTransportError extends AcsError {
  static {
    // On the prototype, so that the stack starts with it and printing does not repeat it.
    Object.defineProperty(this.prototype, "name", { value: "AcsTransportError" });
  }
  override readonly kind = "transport" as const;
}
