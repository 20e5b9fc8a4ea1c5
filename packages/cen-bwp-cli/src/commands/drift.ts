import { driftNotes } from "cen-bwp-ops";

import type { ExitCode } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { instantText } from "../output/instant-text.js";
import type { Report } from "../output/report.js";
import { show, type WatchOptions } from "./show.js";

/** Tells users of Terraform which difference is none, and until when: during an upgrade an apply would shrink the plan. */
export function drift(options: WatchOptions, shell: Shell): Promise<ExitCode> {
  return show(
    options,
    shell,
    async ({ context }): Promise<Report> => {
      const { notes, unstable, at } = await driftNotes(context, { signal: shell.io.signal });
      const list = notes.map(({ planId, until, ...note }) => ({
        plan: planId,
        ...note,
        until: until === undefined ? undefined : instantText(until),
      }));
      return {
        kind: "DriftNotes",
        data: { at: instantText(at), unstable, notes: list },
        items: {
          kind: "DriftNote",
          list,
          columns: ["plan", "ignore", "until", "shows", "returnsTo", "why", "message"],
        },
        text: () =>
          notes.length === 0
            ? ["no temporary upgrade runs or may run: every difference is one"]
            : notes.map(({ message }) => message),
      };
    },
    { journal: "look" },
  );
}
