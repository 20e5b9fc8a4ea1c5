import { exitCodes } from "../exit-codes.js";
import { OperatorError } from "../operator-error.js";
import { readPort } from "../program/read-port.js";

/**
 * A host and a port.
 *
 * @throws {OperatorError} for anything else.
 */
export function readListen(text: string): { readonly host: string; readonly port: number } {
  const [, host, port] = /^\[?([^\]]+?)\]?:(\d+)$/.exec(text) ?? [];
  if (host !== undefined && port !== undefined) return { host, port: readPort(port) };
  throw new OperatorError(
    `${text} is no address to listen on; give host and port, such as 127.0.0.1:9080`,
    exitCodes.usage,
  );
}
