import { EmulatorError } from "../emulator-error.js";
import type { RunningEmulator } from "../emulator.js";
import { startEmulator } from "../start-emulator.js";
import { type Arguments, parseArguments, UsageError } from "./parse-arguments.js";

/** The world outside of the command. */
export interface Surroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Calls `end` once, when the process is to end. */
  readonly ended: (end: () => void) => void;
}

const help = `cen-bwp-emulator [options]

Emulates the CEN bandwidth plan operations on this machine until SIGTERM or SIGINT.

  --port N          port of the service; 0, the default, picks a free one
  --admin-port N    port of the admin API and the status page, on loopback; the same
  --host ADDRESS    127.0.0.1 (default), localhost or ::1; any other IP address needs --generate-keys
  --generate-keys   a random access key that no seed gives away
  --https           TLS with a certificate made for this run
  --scenario FILE   options in YAML: clock, cens, plans, keys, faults, account
  --clock CLOCK     real (default), virtual, or how many times as fast as real
  --page-order O    how Describe lists: stable (default), churning (shuffled for every request), or the
                    probability of a shuffle, from 0 to 1
  --state FILE      keeps the state over the end of the process
  --seed TEXT       decides ids and what plans leave open
  --json            one line of JSON when ready
  --help            this text
`;

/** Runs the command until it is to end. Resolves with the exit code: 0, 1 (could not start) or 2 (usage). */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { out, err, ended } = surroundings;
  let emulator: RunningEmulator;
  let json: boolean;
  try {
    const parsed = parseArguments(args);
    if (parsed.help) {
      out(help);
      return 0;
    }
    json = parsed.json;
    emulator = await start(parsed);
  } catch (error) {
    if (error instanceof UsageError) {
      err(`${error.message}\nRun cen-bwp-emulator --help for the options.\n`);
      return 2;
    }
    if (!(error instanceof EmulatorError)) throw error;
    err(`${error.message}\n`);
    return 1;
  }
  // Asked for before the line goes out: whoever reads it may end us at once.
  const end = new Promise<void>(ended);
  out(json ? `${JSON.stringify(readyLine(emulator))}\n` : readyText(emulator));
  await end;
  await emulator.close();
  return 0;
}

async function start({ scenario, options }: Arguments): Promise<RunningEmulator> {
  // Real clients sign with the wall clock.
  const defaults = { clock: "real" } as const;
  if (scenario === undefined) return startEmulator({ ...defaults, ...options });
  // Loaded late: few starts need a YAML parser.
  const { readScenario } = await import("../scenario/read-scenario.js");
  return startEmulator({ ...defaults, ...readScenario(scenario), ...options });
}

function readyLine(emulator: RunningEmulator): object {
  const { endpoint, adminEndpoint, adminToken, accessKeyId, accessKeySecret, certificate } =
    emulator;
  return {
    endpoint,
    adminEndpoint,
    adminToken,
    accessKeyId,
    accessKeySecret,
    region: "cn-hangzhou",
    ...(certificate !== undefined && { certificate }),
  };
}

function readyText(emulator: RunningEmulator): string {
  const { endpoint, adminEndpoint, adminToken, accessKeyId, accessKeySecret } = emulator;
  return `service      ${endpoint}
access key   ${accessKeyId}
secret       ${accessKeySecret}
status page  ${adminEndpoint}/?token=${adminToken}
admin token  ${adminToken}
`;
}
