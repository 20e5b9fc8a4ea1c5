import type { TransportResponse } from "./transport.js";

/** Whether {@link unpackBody} can read a body of this encoding. */
export function isGzip(headers: TransportResponse["headers"]): boolean {
  const encoding = headers["content-encoding"];
  return encoding === "gzip" || encoding === "x-gzip";
}

/**
 * Unpacks a gzip body to at most `maxBytes`. Beyond that it rejects with the code `UND_ERR_RES_EXCEEDED_MAX_SIZE`, as undici
 * does when too much is received.
 */
export async function unpackBody(body: Uint8Array, maxBytes: number): Promise<string> {
  const { gunzip } = await import("node:zlib");
  return new Promise((resolve, reject) => {
    gunzip(body, { maxOutputLength: maxBytes }, (error, unpacked) => {
      if (error === null) resolve(unpacked.toString());
      else if ("code" in error && error.code === "ERR_BUFFER_TOO_LARGE")
        reject(Object.assign(error, { code: "UND_ERR_RES_EXCEEDED_MAX_SIZE" }));
      else reject(error);
    });
  });
}

/** The headers of an answer as if it had never been packed. */
export function unpackedHeaders(
  headers: TransportResponse["headers"],
): TransportResponse["headers"] {
  const { "content-encoding": _encoding, "content-length": _length, ...rest } = headers;
  return rest;
}
