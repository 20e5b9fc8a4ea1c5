import { exitCodes } from "../exit-codes.js";
import { OperatorError } from "../operator-error.js";

/** @throws {OperatorError} (wrong usage) for what is no port. */
export function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new OperatorError(
      `--port ${text} is no port; give a number from 0 to 65535`,
      exitCodes.usage,
    );
  return port;
}
