import { createHash } from "node:crypto";

/** Something worth proving later. Plain JSON; never contains credentials. */
export interface AuditEvent {
  /** `intent`, `claim`, `refusedClaim`, `answer`, `settle`, `run`, `takeover`, `end`, or a name of the caller's own. */
  readonly event: string;
  /** ms since the epoch. */
  readonly at: number;
  readonly [member: string]: unknown;
}

/** What the first line names as the one before it. */
const genesis: string = "0".repeat(64);

/** The next line: one JSON object that holds the hash (SHA-256, hex) of the line before. */
export function auditLine(previous: string | undefined, event: AuditEvent): string {
  return JSON.stringify({
    previous: previous === undefined ? genesis : hashOf(previous),
    ...event,
  });
}

/** The verdict on a log. `brokenAt` is the number of the first wrong line, from 1. */
export type AuditVerdict =
  | { readonly ok: true; readonly lines: number; readonly head: string }
  | { readonly ok: false; readonly brokenAt: number };

/**
 * Checks the chain. A changed, moved or removed line breaks it at the line after; lines cut off at the end do not show, so keep
 * `head` (the hash of the last line) elsewhere to notice that.
 */
export function verifyAudit(lines: Iterable<string>): AuditVerdict {
  let head = genesis;
  let count = 0;
  for (const line of lines) {
    count++;
    if (previousOf(line) !== head) return { ok: false, brokenAt: count };
    head = hashOf(line);
  }
  return { ok: true, lines: count, head };
}

function previousOf(line: string): unknown {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && "previous" in value
      ? value.previous
      : undefined;
  } catch {
    return undefined;
  }
}

function hashOf(line: string): string {
  return createHash("sha256").update(line).digest("hex");
}
