/** Something somebody should know. Plain JSON; never contains credentials. */
export interface Notice {
  /** The same for the same thing told twice: whoever is told may drop repeats. */
  readonly id: string;
  readonly event: "effective" | "endsSoon" | "restored" | "notRestored" | "undecided" | "halted";
  /** ms since the epoch. */
  readonly at: number;
  /** The plan it is about, if it is about one. */
  readonly planId?: string;
  /** One or two sentences for people. */
  readonly text: string;
}

/**
 * Takes notices at once and delivers them behind the workflow's back: `notify` neither waits nor throws. Each one is delivered at
 * least once as long as the process, or the outbox it was put into, lives; a workflow that is replayed hands it over again.
 */
export interface Notifier {
  notify(notice: Notice): void;
}
