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

/** On a terminal only: on a pipe it stays quiet. */
export function progressLine(shell: Shell, subject: string): ProgressLine {
  const { err } = shell.io;
  if (err.isTTY !== true) return { onProgress: () => {}, end: () => {} };
  let begun: number | undefined;
  let drawn = false;
  return {
    onProgress(event) {
      begun ??= event.at;
      const line = progressText(event, subject, begun);
      err.write(`\r\u001B[K${shell.errStyle.dim(fit(line, (err.columns ?? 80) - 1))}`);
      drawn = true;
    },
    end() {
      if (drawn) err.write("\r\u001B[K");
      drawn = false;
    },
  };
}

/** `cenbwp-… waiting for 2 min 5 s; pending; next look at 09:02Z; Ctrl-C keeps what was begun` */
export function progressText(event: ProgressEvent, subject: string, begun: number): string {
  return [
    `${subject} ${event.phase}, ${durationText(event.at - begun)}`,
    ...(event.lastObservation === undefined ? [] : [`last: ${event.lastObservation}`]),
    ...(event.nextPollAt === undefined
      ? []
      : [
          `next look in ${durationText(event.nextPollAt - event.at)} (${clockText(event.nextPollAt)})`,
        ]),
  ].join("; ");
}
