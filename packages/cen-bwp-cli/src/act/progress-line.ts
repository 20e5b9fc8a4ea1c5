import type { ProgressEvent } from "cen-bwp-ops";

import type { Shell } from "../io/create-shell.js";
import { fit } from "../render/table.js";
import { clockText, durationText } from "../render/time-text.js";

/** One line on stderr that is drawn over: what goes on, since when, what was seen last, when the next look is due. */
export interface ProgressLine {
  readonly onProgress: (event: ProgressEvent) => void;
  /** Wipes the line. */
  end(): void;
}

/** On a terminal only: on a pipe it stays quiet. Between two events its times go on, so that one can see that it lives. */
export function progressLine(shell: Shell, subject: string): ProgressLine {
  const { err } = shell.io;
  if (err.isTTY !== true) return { onProgress: () => {}, end: () => {} };
  let begun: number | undefined;
  let last: { readonly event: ProgressEvent; readonly heardAt: number } | undefined;
  let ticking: NodeJS.Timeout | undefined;
  const draw = (): void => {
    if (!last) return;
    const { event, heardAt } = last;
    const now = event.at + (Date.now() - heardAt);
    const line = progressText(event, subject, { begun: begun ?? event.at, now });
    err.write(`\r\u001B[K${shell.errStyle.dim(fit(line, (err.columns ?? 80) - 1))}`);
  };
  return {
    onProgress(event) {
      begun ??= event.at;
      last = { event, heardAt: Date.now() };
      draw();
      ticking ??= setInterval(draw, 1_000).unref();
    },
    end() {
      clearInterval(ticking);
      ticking = undefined;
      if (last) err.write("\r\u001B[K");
      last = undefined;
    },
  };
}

/** `cenbwp-… waiting, 2 min 5 s; last: pending; next look in 25 s (09:02Z)`. `now` is the instant (ms) it is drawn. */
export function progressText(
  event: ProgressEvent,
  subject: string,
  { begun, now }: { readonly begun: number; readonly now: number },
): string {
  return [
    `${subject} ${event.phase}, ${durationText(now - begun)}`,
    ...(event.lastObservation === undefined ? [] : [`last: ${event.lastObservation}`]),
    ...(event.nextPollAt === undefined
      ? []
      : [`next look in ${durationText(event.nextPollAt - now)} (${clockText(event.nextPollAt)})`]),
  ].join("; ");
}
