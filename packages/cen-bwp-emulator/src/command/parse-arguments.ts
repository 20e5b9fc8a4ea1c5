import { parseArgs } from "node:util";
import { nearest } from "../checks/check-members.js";
import type { EmulatorOptions } from "../options/emulator-options.js";
import type { ListenOptions } from "../start-emulator.js";

/** What the command line asks for. */
export interface Arguments {
  readonly help: boolean;
  readonly json: boolean;
  readonly scenario: string | undefined;
  readonly options: EmulatorOptions & ListenOptions;
}

/** A command line that cannot be meant. The message says what to write. */
export class UsageError extends Error {
  override readonly name: string = "UsageError";
}

/** Reads the arguments after the command's name. Throws {@link UsageError}. */
export function parseArguments(args: readonly string[]): Arguments {
  const values = read(args);
  const clock = values.clock === undefined ? undefined : clockOf(values.clock);
  const order = values["page-order"];
  const pageOrder = order === undefined ? undefined : pageOrderOf(order);
  return {
    help: values.help ?? false,
    json: values.json ?? false,
    scenario: values.scenario,
    options: {
      port: portOf("--port", values.port),
      admin: { port: portOf("--admin-port", values["admin-port"]) },
      ...(values.host !== undefined && { host: values.host }),
      ...(values.https !== undefined && { https: values.https }),
      ...(values["generate-keys"] !== undefined && { generateKeys: values["generate-keys"] }),
      ...(values.seed !== undefined && { seed: values.seed }),
      ...(clock !== undefined && { clock }),
      ...(pageOrder !== undefined && { pageOrder }),
      ...(values.state !== undefined && { state: values.state }),
    },
  };
}

function read(args: readonly string[]): ReturnType<typeof parse>["values"] {
  try {
    return parse(args).values;
  } catch (error) {
    const { message } = error as Error;
    const unknown = /^Unknown option '--([^']+)'/.exec(message)?.[1];
    const meant = unknown && nearest(unknown, Object.keys(options));
    throw new UsageError(meant ? `There is no --${unknown}. Did you mean --${meant}?` : message);
  }
}

const options = {
  help: { type: "boolean", short: "h" },
  json: { type: "boolean" },
  port: { type: "string" },
  host: { type: "string" },
  https: { type: "boolean" },
  "generate-keys": { type: "boolean" },
  "admin-port": { type: "string" },
  scenario: { type: "string" },
  seed: { type: "string" },
  clock: { type: "string" },
  "page-order": { type: "string" },
  state: { type: "string" },
} as const;

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options });
}

function portOf(name: string, text = "0"): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new UsageError(`${name} is ${text}. Pass 0 (any free port) to 65535.`);
}

function clockOf(text: string): NonNullable<EmulatorOptions["clock"]> {
  if (text === "virtual" || text === "real") return text;
  const rate = Number(text);
  if (text !== "" && rate >= 0 && rate <= 1_000_000) return { rate };
  throw new UsageError(
    `--clock is ${text}. Write virtual, real, or how many times as fast as real.`,
  );
}

function pageOrderOf(text: string): NonNullable<EmulatorOptions["pageOrder"]> {
  if (text === "stable" || text === "churning") return text;
  const churn = Number(text);
  if (text.trim() !== "" && churn >= 0 && churn <= 1) return { churn };
  throw new UsageError(
    `--page-order is ${text}. Write stable, churning, or with which probability (0 to 1) each listing is shuffled anew.`,
  );
}
