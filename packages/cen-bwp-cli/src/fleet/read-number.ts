import { exitCodes } from "../exit-codes.js";
import { OperatorError } from "../operator-error.js";

/**
 * A number above 0 that an option has.
 *
 * @throws {OperatorError} for anything else.
 */
export function readNumber(option: string, text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && Number.isFinite(value) && value > 0) return value;
  throw new OperatorError(`--${option} ${text} is no number above 0`, exitCodes.usage);
}
