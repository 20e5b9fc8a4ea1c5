import type { BandwidthPackage } from "cen-bwp-client";
import type { Faults } from "./faults/fault-plan.js";
import type { Ledger, Order } from "./ledger/ledger.js";
import type { OccupationKind } from "./world/occupations.js";
import type { OrderFilter, OrderQuery } from "./ledger/order-query.js";

/** The time of an emulator in ms since the epoch, UTC. */
export interface EmulatorClock {
  readonly now: () => number;
  /** Lets `ms` pass; everything that falls due in between happens, in due order. */
  readonly advance: (ms: number) => void;
  /** Lets the time pass until `instant`. Throws `EmulatorError` ClockBackwards if it has passed. */
  readonly advanceTo: (instant: number) => void;
  /** How much faster than the wall clock it runs; 0 stands still. */
  readonly rate: () => number;
  /** Runs at `rate` times the wall clock from now on. Throws `EmulatorError` BadOption unless it is 0 to 1 000 000. */
  readonly run: (rate: number) => void;
  /** Stands still from now on: `run(0)`. */
  readonly freeze: () => void;
}

/** Something that keeps writes off for the time being. */
export interface Busy {
  /** A CEN, a plan by what is done with it, or all writes of the account. */
  readonly kind: OccupationKind;
  /** Of the CEN or the plan; empty for all writes. */
  readonly id: string;
  /** ms since the epoch, UTC; undefined for good. */
  readonly until: number | undefined;
}

/** An emulated account with its service, in this process. */
export interface Emulator {
  /**
   * Answers a signed request exactly as the HTTP server does. Rejects when the request's body cannot be read, and with a
   * `TransportFault` when the fault plan breaks the connection.
   */
  readonly fetch: (request: Request) => Promise<Response>;
  readonly clock: EmulatorClock;
  /** The first access key. */
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  /** A copy of a plan as Describe with IncludeReservationData shows it now. */
  readonly plan: (id: string) => BandwidthPackage | undefined;
  /** Copies of all plans, in listing order. */
  readonly plans: () => readonly BandwidthPackage[];
  /** What is busy now, and until when; it ends by itself. */
  readonly busy: () => readonly Busy[];
  readonly ledger: Ledger;
  /** What goes wrong from now on. */
  readonly faults: Faults;
  /** The accepted orders a filter selects; `orders({ planId }).exactlyOnce()` throws unless there is one. */
  readonly orders: (filter?: OrderFilter) => OrderQuery;
  readonly ordersFor: (planId: string) => readonly Order[];
  /** Ledger and audit as canonical JSON. */
  readonly exportLedger: () => string;
  /** Everything the emulator is, secrets of its keys included, as canonical JSON. */
  readonly snapshot: () => string;
  /**
   * Goes back to a snapshot, or on to one of another emulator: plans, keys, clock, ledger, nonces, faults. Delays, rates,
   * statuses and the account's rights stay as the options set them. Throws `EmulatorError` BadSnapshot and then has changed nothing.
   */
  readonly restore: (snapshot: string) => void;
  /** An emulator in this process that starts where this one stands and shares nothing with it. */
  readonly fork: () => Emulator;
}

/** An emulator that also listens on a socket. */
export interface RunningEmulator extends Emulator {
  /** Such as `http://127.0.0.1:43210`. */
  readonly endpoint: string;
  /** With `https`: the certificate, PEM, for a client to trust. */
  readonly certificate: string | undefined;
  /** With `admin`: where the admin API listens, and the token it wants. */
  readonly adminEndpoint: string | undefined;
  readonly adminToken: string | undefined;
  /** Stops listening, lets answers under way finish for a second, then ends every connection. May be called again. */
  readonly close: () => Promise<void>;
}
