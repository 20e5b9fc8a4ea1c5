import { type AuditEntry, auditEntry } from "./audit.js";

/** A paid temporary upgrade. Every accepted order is written down, duplicates included. Times in ms since the epoch, UTC. */
export interface Order {
  readonly requestId: string;
  readonly planId: string;
  /** Mbps ordered. */
  readonly bandwidth: number;
  /** Mbps the plan returns to at `endTime`. */
  readonly previousBandwidth: number;
  readonly endTime: number;
  readonly acceptedAt: number;
  readonly effectiveAt: number;
}

/** A plan that was attached to a CEN. Attaching it there again changes nothing and is not written down here. */
export interface Attachment {
  readonly requestId: string;
  readonly planId: string;
  readonly cenId: string;
  /** ms since the epoch, UTC. */
  readonly acceptedAt: number;
}

/** One request and the verdict on it. Never holds a signature, a token or a secret. */
export interface RequestRecord {
  readonly requestId: string;
  /** ms since the epoch, UTC. */
  readonly at: number;
  readonly method: string;
  /** The operation asked for, known or not; cut off after 100 characters. */
  readonly action: string | undefined;
  /** Set once the signature was found good. */
  readonly accessKeyId: string | undefined;
  readonly signature: "v2" | "v3" | undefined;
  /** The operation's own parameters as they came over the wire; empty unless the gateway let the request through. */
  readonly parameters: readonly (readonly [string, string])[];
  /** Names of parameters that the operation does not have and therefore ignored. */
  readonly unread: readonly string[];
  /** 0 when a fault kept the request from the service and nothing was answered. */
  readonly status: number;
  /** The error code answered; undefined when the request succeeded. */
  readonly code: string | undefined;
  /** What the fault plan did to the request, such as `reset after`. */
  readonly fault: string | undefined;
  /** The exception behind an InternalError, which the answer does not show. */
  readonly cause: unknown;
}

/** What happened, in order. The lists are live: they grow as requests are answered. */
export interface Ledger {
  readonly orders: readonly Order[];
  readonly attachments: readonly Attachment[];
  /** The latest requests, at least 10 000 of them; orders and attachments are kept for good. */
  readonly requests: readonly RequestRecord[];
  /** Orders and attachments as one chain of hashes, in the order in which they were accepted. */
  readonly audit: readonly AuditEntry[];
}

/** A ledger as plain data. */
export type SavedLedger = Ledger;

/** The ledger with its pen. */
export interface LedgerWriter extends Ledger {
  order(order: Order): void;
  attachment(attachment: Attachment): void;
  request(record: RequestRecord): void;
  save(): SavedLedger;
  load(saved: SavedLedger): void;
  /** Tells of every entry that is written down from now on, as it is saved. */
  watch(listener: (list: keyof SavedLedger, entry: object) => void): void;
}

/** A ledger that drops the oldest requests in batches once it holds a quarter more than `keepRequests`. */
export function createLedger(keepRequests = 10_000): LedgerWriter {
  const orders: Order[] = [];
  const attachments: Attachment[] = [];
  const requests: RequestRecord[] = [];
  const audit: AuditEntry[] = [];
  let written: ((list: keyof SavedLedger, entry: object) => void) | undefined;
  const chain = (kind: AuditEntry["kind"], entry: Order | Attachment): void => {
    const link = auditEntry(audit.at(-1), kind, entry);
    audit.push(link);
    written?.(kind === "order" ? "orders" : "attachments", entry);
    written?.("audit", link);
  };
  return {
    orders,
    attachments,
    requests,
    audit,
    order(order) {
      orders.push(order);
      chain("order", order);
    },
    attachment(attachment) {
      attachments.push(attachment);
      chain("attachment", attachment);
    },
    save: () => ({
      orders,
      attachments,
      requests: requests.map(saved),
      audit,
    }),
    watch: (listener) => void (written = listener),
    load(state) {
      // The lists stay the same ones: whoever holds them sees the restored ledger.
      replace(orders, state.orders);
      replace(attachments, state.attachments);
      replace(requests, state.requests);
      replace(audit, state.audit);
    },
    request(record) {
      requests.push(record);
      written?.("requests", saved(record));
      if (requests.length > keepRequests * 1.25) requests.splice(0, requests.length - keepRequests);
    },
  };
}

function replace<Entry>(list: Entry[], entries: readonly Entry[]): void {
  list.length = 0;
  for (const entry of entries) list.push(entry);
}

/** An exception is no data: what is kept of it is its text. */
function saved(record: RequestRecord): RequestRecord {
  return record.cause === undefined ? record : { ...record, cause: causeText(record.cause) };
}

function causeText(cause: unknown): string {
  if (cause instanceof Error) return `${cause.name}: ${cause.message}`;
  return typeof cause === "string" ? cause : (JSON.stringify(cause) ?? typeof cause);
}
