import type { BandwidthPackage } from "cen-bwp-client";
import type { Ledger } from "./ledger.js";

/** The time of an emulator in ms since the epoch, UTC. */
export interface EmulatorClock {
  readonly now: () => number;
  /** Lets `ms` pass; everything that falls due in between happens, in due order. */
  readonly advance: (ms: number) => void;
  /** Lets the time pass until `instant`. Throws `EmulatorError` ClockBackwards if it has passed. */
  readonly advanceTo: (instant: number) => void;
}

/** An emulated account with its service, in this process. */
export interface Emulator {
  /** Answers a signed request exactly as the HTTP server does. Rejects only when the request's body cannot be read. */
  readonly fetch: (request: Request) => Promise<Response>;
  readonly clock: EmulatorClock;
  /** The first access key. */
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  /** A copy of a plan as Describe with IncludeReservationData shows it now. */
  readonly plan: (id: string) => BandwidthPackage | undefined;
  /** Copies of all plans, in listing order. */
  readonly plans: () => readonly BandwidthPackage[];
  readonly ledger: Ledger;
}

/** An emulator that also listens on a socket. */
export interface RunningEmulator extends Emulator {
  /** Such as `http://127.0.0.1:43210`. */
  readonly endpoint: string;
  /** Stops listening, lets answers under way finish for a second, then ends every connection. May be called again. */
  readonly close: () => Promise<void>;
}
