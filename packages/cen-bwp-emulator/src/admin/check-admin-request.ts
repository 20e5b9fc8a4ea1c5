import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** What the admin port knows of itself. */
export interface AdminGate {
  readonly token: string;
  /** `host:port` by which it may be called: another name could have been pointed at this machine by anybody. */
  readonly hosts: readonly string[];
}

/** Why a request is not let in, as status and code; undefined when it is. */
export function checkAdminRequest(
  { token, hosts }: AdminGate,
  headers: IncomingHttpHeaders,
  tokenInQuery: string | null,
): { readonly status: number; readonly code: string; readonly message: string } | undefined {
  if (!hosts.includes(headers.host ?? "")) {
    return { status: 403, code: "HostNotAllowed", message: `Call it by ${hosts.join(" or ")}.` };
  }
  const { origin } = headers;
  if (origin !== undefined && !hosts.includes(origin.replace(/^http:\/\//, ""))) {
    return {
      status: 403,
      code: "OriginNotAllowed",
      message: "Pages of other origins may not call.",
    };
  }
  const given = /^Bearer (\S+)$/.exec(headers.authorization ?? "")?.[1] ?? tokenInQuery ?? "";
  if (!equal(given, token)) {
    const message = "Send the admin token as Authorization: Bearer <token>.";
    return { status: 401, code: "Unauthorized", message };
  }
  return undefined;
}

/** Hashes have one length, so neither length nor content shows in the time. */
function equal(a: string, b: string): boolean {
  const hash = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}
