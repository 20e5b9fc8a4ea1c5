import { createCenBwpClient, endpoints } from "cen-bwp-client";
import type { FleetAccount } from "cen-bwp-restate";

import { exitCodes, type ExitCode } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { OperatorError } from "../operator-error.js";
import { openWorkerNotifiers } from "./open-worker-notifiers.js";
import { accountCredentials } from "./account-credentials.js";
import { loadFleet } from "./load-fleet.js";
import { readListen } from "./read-listen.js";
import { readNumber } from "./read-number.js";
import { operated } from "./operated.js";

/** The options of `fleet serve`. */
export interface ServeOptions {
  readonly ingress: string;
  readonly admin: string;
  readonly identityKey?: readonly string[] | string;
  readonly listen: string;
  readonly advertise?: string;
  readonly health?: string;
  readonly account?: readonly string[];
  readonly endpoint?: string;
  readonly journal?: string;
  readonly rate: string;
  readonly parallel: string;
  readonly drain: string;
  readonly shared?: boolean;
  readonly unsigned?: boolean;
}

/** Runs a worker until Ctrl-C, and drains it. */
export async function serve(options: ServeOptions, shell: Shell): Promise<ExitCode> {
  const { ingress, admin, advertise, endpoint = endpoints.public } = options;
  const { io, settings } = shell;
  if (settings.config.emulator !== undefined && options.endpoint === undefined)
    throw new OperatorError(
      "the settings name an emulator, and a fleet cannot work on one inside a process; run `cen-bwp emulator` and give its address with --endpoint",
      exitCodes.usage,
    );
  const identityKeys = [options.identityKey ?? []].flat();
  if (identityKeys.length === 0 && options.unsigned !== true)
    throw new OperatorError(
      "without --identity-key a worker would run workflows for whoever calls; give the server's public key, which it logs when it starts, or --unsigned to try it out",
      exitCodes.usage,
    );
  const maxRate = readNumber("rate", options.rate);
  const parallel = Math.ceil(readNumber("parallel", options.parallel));
  const drainMs = readNumber("drain", options.drain) * 1_000;
  const listen = readListen(options.listen);
  const health = options.health === undefined ? undefined : readListen(options.health);
  const credentials = accountCredentials(io.env, options.account);
  const { startFleetWorker } = await loadFleet();
  const notifiers = await openWorkerNotifiers(options, shell);
  const clients = [...credentials].map(([name, keys]) => {
    const client = createCenBwpClient({ endpoint, credentials: keys, userAgent: "cen-bwp-fleet" });
    return { name, client };
  });
  const accounts = Object.fromEntries(
    clients.map(({ name, client }): [string, FleetAccount] => [
      name,
      { client, quota: { maxRate }, ...(notifiers && { notifier: notifiers }) },
    ]),
  );
  const postgres = io.env["CEN_BWP_POSTGRES"];
  const close = async (): Promise<void> => {
    await notifiers?.close();
    for (const { client } of clients) await client.close();
  };
  const worker = await operated(() =>
    startFleetWorker({
      ingress,
      admin,
      accounts,
      ...listen,
      shared: options.shared === true,
      identityKeys,
      parallel,
      ...(health && { health }),
      ...(advertise !== undefined && { advertise }),
      ...(postgres !== undefined && { postgres }),
      onRound({ request, state, reason }) {
        if (state === "ended" || state === "failed")
          shell.note(
            `${request.workflow} ${request.id} ${state}${reason ? `: ${reason.message}` : ""}`,
          );
      },
    }),
  ).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  io.out.write(`serving at ${worker.url}, registered with ${admin}\n`);
  if (worker.health !== undefined) io.out.write(`probes and metrics at ${worker.health}\n`);
  await new Promise<void>((resolve) => {
    if (io.signal.aborted) resolve();
    else io.signal.addEventListener("abort", () => resolve(), { once: true });
  });
  shell.note("draining: nothing new is taken, what is under way ends");
  const inTime = await worker.drain(drainMs);
  await close();
  shell.note(inTime ? "drained" : "broken off; the rounds that were left go on with other workers");
  return exitCodes.done;
}
