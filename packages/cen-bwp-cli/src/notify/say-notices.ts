import type { Notifier } from "cen-bwp-ops";

import type { Shell } from "../io/create-shell.js";

/** Says on stderr who would be told what. */
export function sayNotices(shell: Shell): Notifier {
  const { notifiers = [] } = shell.settings.config;
  return {
    notify: ({ event, text }) => {
      for (const { name, events } of notifiers)
        if (events === undefined || events.includes(event))
          shell.note(shell.errStyle.dim(`would tell ${name} (${event}): ${text}`));
    },
  };
}
