/**
 * How fast the calls of an account may leave. The service counts calls per account, and the console and other tools use the same quota,
 * so whatever works for one account shares one pace.
 */
export interface Pace {
  /** Takes the next place in the line: the instant at which the call may leave, ms since the epoch. Atomic between processes. */
  reserve(account: string, now: number): Promise<number>;
  /** The service has throttled a call: slow down. */
  throttled(account: string, now: number): Promise<void>;
}
