import { AcsUsageError } from "./acs-usage-error.js";

const UNSAFE_IN_HEADER = /[^\x20-\x7E]/;

/**
 * Returns a value that goes into a header, or throws {@link AcsUsageError}: a control character could start another
 * header, and other characters than ASCII are signed and sent in different bytes. The message never shows the value.
 */
export function headerValue(what: string, value: unknown): string {
  if (typeof value !== "string" || value === "") {
    throw new AcsUsageError({
      code: "HeaderValueMissing",
      message: `${what} must be a string that is not empty.`,
    });
  }
  if (UNSAFE_IN_HEADER.test(value) || value !== value.trim()) {
    throw new AcsUsageError({
      code: "HeaderValueUnsafe",
      message: `${what} has a line break, control character, outer blank or character beyond ASCII; remove it.`,
    });
  }
  return value;
}
