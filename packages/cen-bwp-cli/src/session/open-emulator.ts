import { fetchTransport } from "acs-rpc";
import { createCenBwpClient } from "cen-bwp-client";

import type { Shell } from "../io/create-shell.js";
import { sayNotices } from "../notify/say-notices.js";
import { told } from "./explain.js";
import { openJournalAt } from "./open-journal-at.js";
import { scenario } from "./scenarios.js";
import type { Session, SessionOptions } from "./session.js";

/**
 * An emulated account in this process, without a socket. Its clock stands still and runs only while a workflow waits, so every command
 * ends at once.
 */
export async function openEmulator(
  options: SessionOptions,
  shell: Shell,
  { notify }: { readonly notify?: boolean },
  name: string,
): Promise<Session> {
  const seed = await scenario(name);
  const { createEmulator } = await import("cen-bwp-emulator");
  const emulator = createEmulator(seed);
  const clock = {
    now: () => emulator.clock.now(),
    sleepUntil: async (instant: number, signal?: AbortSignal): Promise<void> => {
      signal?.throwIfAborted();
      emulator.clock.advanceTo(Math.max(instant, emulator.clock.now()));
    },
  };
  const client = createCenBwpClient({
    endpoint: "http://127.0.0.1",
    credentials: { accessKeyId: emulator.accessKeyId, accessKeySecret: emulator.accessKeySecret },
    transport: fetchTransport((request) => emulator.fetch(request)),
    now: clock.now,
  });
  const journal = options.journal === undefined ? undefined : await openJournalAt(options.journal);
  return {
    context: {
      client: told(client, options, shell),
      clock,
      ...(journal && { intents: journal.intents }),
      account: `emulator:${name}`,
      // Nobody is to be woken by an emulated account.
      ...(notify && shell.settings.config.notifiers && { notifier: sayNotices(shell) }),
      // The same command prints the same.
      random: () => 0.5,
    },
    where: `emulator:${name}`,
    ...(journal && { journal }),
    emulator,
    close: async () => {
      journal?.close();
      await client.close();
    },
  };
}
