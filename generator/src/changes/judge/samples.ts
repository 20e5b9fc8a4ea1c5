/** What the fixtures package of one state hands out for one operation. */
export interface OperationSamples {
  readonly request: PartSamples;
  readonly response: PartSamples;
}

export interface PartSamples {
  /** What is exported as a constant: the documented example. */
  readonly exported: readonly unknown[];
  /** What the builder makes of many seeds, in the order of the seeds. */
  readonly seeded: readonly unknown[];
}

/** By operation. */
export type Samples = Readonly<Record<string, OperationSamples>>;
