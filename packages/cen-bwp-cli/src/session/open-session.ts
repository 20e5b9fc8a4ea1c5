import { existsSync } from "node:fs";
import { createCenBwpClient, endpoints } from "cen-bwp-client";
import { systemClock } from "cen-bwp-ops";

import { exitCodes } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { OperatorError } from "../operator-error.js";
import { credentialsFor } from "./credentials-for.js";
import { openNotifiers } from "../notify/open-notifiers.js";
import { told } from "./explain.js";
import { defaultJournalPath } from "./journal-path.js";
import { openJournalAt } from "./open-journal-at.js";
import { openEmulator } from "./open-emulator.js";
import type { Session, SessionOptions } from "./session.js";
import { readVersion } from "../program/read-version.js";

/** What a command needs beside the client. */
export interface SessionNeeds {
  /** `write`: it may order, which must outlive the process. `look`: it wants to know what was ordered, and makes no file. */
  readonly journal?: "write" | "look";
  /** Whether those the configuration names are told what happens. */
  readonly notify?: boolean;
}

/** Opens the account a command works on: the service, an endpoint, or an emulator in this process. */
export async function openSession(
  options: SessionOptions,
  shell: Shell,
  needs: SessionNeeds = {},
): Promise<Session> {
  if (options.emulator !== undefined && options.endpoint !== undefined)
    throw new OperatorError(
      "--emulator and --endpoint name two services; give one",
      exitCodes.usage,
    );
  return options.emulator === undefined
    ? openService(options, shell, needs)
    : openEmulator(options, shell, needs, options.emulator === true ? "demo" : options.emulator);
}

async function openService(
  options: SessionOptions,
  shell: Shell,
  needs: SessionNeeds,
): Promise<Session> {
  const endpoint = options.endpoint ?? endpoints.public;
  const where = endpoint.replace(/^https?:\/\//, "").replace(/\/$/, "");
  const client = createCenBwpClient({
    endpoint,
    credentials: credentialsFor(shell.io.env, options.profile),
    userAgent: `cen-bwp-cli/${readVersion()}`,
  });
  const path = options.journal ?? defaultJournalPath(shell.io.env);
  const wantsOutbox = needs.notify && shell.settings.config.notifiers !== undefined;
  const journal =
    needs.journal === "write" || wantsOutbox || (needs.journal === "look" && existsSync(path))
      ? await openJournalAt(path)
      : undefined;
  const notifier = needs.notify ? openNotifiers(shell, journal?.outbox) : undefined;
  return {
    context: {
      client: told(client, options, shell),
      clock: systemClock,
      // What works on this account from one journal shares one pace, because the service counts its calls together.
      ...(journal && { intents: journal.intents, pace: journal.pace }),
      ...(notifier && { notifier }),
      // One file may serve several services; the public one needs no name.
      ...(where !== endpoints.public && { account: where }),
    },
    where,
    ...(journal && { journal }),
    close: async () => {
      await notifier?.close();
      journal?.close();
      await client.close();
    },
  };
}
