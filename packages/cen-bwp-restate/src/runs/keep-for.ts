import { type ObjectOptions, rpc, type SendOpts } from "@restatedev/restate-sdk";

const day = 86_400_000;

/**
 * What the server keeps, and for how long. Said for every object, because its own defaults are a day, may differ from cluster to
 * cluster, and decide how long a repeated message is recognised.
 */
export const keepFor: {
  readonly messages: ObjectOptions;
  readonly rounds: ObjectOptions;
  after<I>(this: void, delay: number): SendOpts<I>;
} = {
  /** Objects whose handlers compute and return at once. */
  messages: {
    journalRetention: day,
    idempotencyRetention: day,
    // Every minute for a week, then it waits for a person: that is a defect, or a cluster without workers.
    retryPolicy: {
      initialInterval: 50,
      exponentiationFactor: 2,
      maxInterval: 60_000,
      maxAttempts: 10_000,
      onMaxAttempts: "pause",
    },
  },
  /** Objects whose handlers call the service: one call may take a minute with everything the client tries. */
  rounds: {
    journalRetention: 7 * day,
    idempotencyRetention: day,
    inactivityTimeout: 5 * 60_000,
    abortTimeout: 10 * 60_000,
    retryPolicy: {
      initialInterval: 50,
      exponentiationFactor: 2,
      // A worker that restarts is found within seconds.
      maxInterval: 5_000,
      maxAttempts: 100_000,
      onMaxAttempts: "pause",
    },
  },
  /** A message for later; at once for 0 and less. */
  after: <I>(delay: number): SendOpts<I> => rpc.sendOpts<I>(delay > 0 ? { delay } : {}),
};
