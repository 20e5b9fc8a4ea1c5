import type { IncomingMessage } from "node:http";

const noBody = new Uint8Array();

/**
 * Collects a request's body and hands it to `done`; stops after one byte more than `limit`, which is enough to see
 * that it is too large. Nothing is handed over when the client goes away. Callbacks, as a promise per request costs.
 */
export function readBody(
  message: IncomingMessage,
  limit: number,
  done: (body: Uint8Array) => void,
): void {
  const { headers } = message;
  const declared = headers["content-length"];
  if (headers["transfer-encoding"] === undefined && (declared === undefined || declared === "0")) {
    done(noBody);
    return;
  }
  const chunks: Buffer[] = [];
  let size = 0;
  const collect = (chunk: Buffer): void => {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) finish();
  };
  const finish = (): void => {
    message.off("data", collect);
    message.off("end", finish);
    // Without a listener the rest of a body that is too large flows away, so that the client gets to see the answer.
    done(Buffer.concat(chunks, Math.min(size, limit + 1)));
  };
  message.on("data", collect);
  message.on("end", finish);
}
