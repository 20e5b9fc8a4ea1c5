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
  readonly status: number;
  /** The error code answered; undefined when the request succeeded. */
  readonly code: string | undefined;
  /** The exception behind an InternalError, which the answer does not show. */
  readonly cause: unknown;
}

/** What happened, in order. The lists are live: they grow as requests are answered. */
export interface Ledger {
  readonly orders: readonly Order[];
  readonly attachments: readonly Attachment[];
  /** The latest requests, at least 10 000 of them; orders and attachments are kept for good. */
  readonly requests: readonly RequestRecord[];
}

/** The ledger with its pen. */
export interface LedgerWriter extends Ledger {
  order(order: Order): void;
  attachment(attachment: Attachment): void;
  request(record: RequestRecord): void;
}

/** A ledger that drops the oldest requests in batches once it holds a quarter more than `keepRequests`. */
export function createLedger(keepRequests = 10_000): LedgerWriter {
  const orders: Order[] = [];
  const attachments: Attachment[] = [];
  const requests: RequestRecord[] = [];
  return {
    orders,
    attachments,
    requests,
    order: (order) => void orders.push(order),
    attachment: (attachment) => void attachments.push(attachment),
    request(record) {
      requests.push(record);
      if (requests.length > keepRequests * 1.25) requests.splice(0, requests.length - keepRequests);
    },
  };
}
