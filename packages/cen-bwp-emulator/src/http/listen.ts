import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { EmulatorError } from "../emulator-error.js";

/** Starts listening and resolves with the port. Rejects with `EmulatorError` PortInUse, BadOption or ListenFailed. */
export function listen(server: Server, address: string, port: number): Promise<number> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return Promise.reject(
      new EmulatorError("BadOption", `The port is ${port}. Pass 0 (any free port) to 65535.`),
    );
  }
  return new Promise((resolve, reject) => {
    const fail = (cause: NodeJS.ErrnoException): void => reject(listenError(cause, address, port));
    server.once("error", fail);
    server.listen(port, address, () => {
      server.off("error", fail);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function listenError(cause: NodeJS.ErrnoException, address: string, port: number): EmulatorError {
  if (cause.code === "EADDRINUSE") {
    return new EmulatorError(
      "PortInUse",
      `Port ${port} on ${address} is taken. Stop the process that listens there or pass another port; 0 picks a free one.`,
      { cause },
    );
  }
  return new EmulatorError(
    "ListenFailed",
    `The emulator cannot listen on ${address} port ${port} (${cause.code}). Pass another port; 0 picks a free one.`,
    { cause },
  );
}
