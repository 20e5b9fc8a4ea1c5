import type { Ending } from "./channel.js";

/** Settles with the promise, but rejects as soon as the call is over. */
export function untilEnded<T>(promise: Promise<T>, ending: Ending): Promise<T> {
  return new Promise((resolve, reject) => {
    const over = (): void => reject(new Error("The call is over."));
    if (ending.ended() !== undefined) over();
    else ending.onEnd(over);
    // Taken away before settling: what follows sets a listener of its own.
    promise.then(
      (value) => {
        ending.onEnd(undefined);
        resolve(value);
      },
      (error: unknown) => {
        ending.onEnd(undefined);
        reject(error);
      },
    );
  });
}
