import type { WireRequest, WireResponse } from "./wire-message.js";

const noBody = new Uint8Array();

/** Reads a fetch `Request`. The Host header is the URL's unless the request brings its own. */
export async function readFetchRequest(request: Request, sourceIp: string): Promise<WireRequest> {
  const url = new URL(request.url);
  const headers: Record<string, string> = { host: url.host };
  for (const [name, value] of request.headers) headers[name] = value;
  return {
    method: request.method,
    target: `${url.pathname}${url.search}`,
    headers,
    body: request.body === null ? noBody : new Uint8Array(await request.arrayBuffer()),
    remote: () => ({ ip: sourceIp, secure: url.protocol === "https:" }),
  };
}

/** The answer as a fetch `Response`. */
export function toFetchResponse(answer: WireResponse): Response {
  return new Response(answer.body, { status: answer.status, headers: answer.headers });
}
