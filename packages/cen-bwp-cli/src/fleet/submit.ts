import { readFileSync } from "node:fs";
import { type OpsWorkflowName, workflowRequest } from "cen-bwp-ops";

import { exitCodes, type ExitCode } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { OperatorError } from "../operator-error.js";
import type { OutputOptions } from "../output/print-report.js";
import { follow } from "./follow.js";
import { loadFleet } from "./load-fleet.js";
import { operated } from "./operated.js";

/** The options of `fleet submit`. */
export interface SubmitOptions extends OutputOptions {
  readonly ingress: string;
  readonly input: string;
  readonly id?: string;
  readonly account?: string;
  readonly at?: string;
  readonly follow?: boolean;
}

/** Checks the input, submits it, and prints the id once the server has it. */
export async function submit(
  workflow: string,
  options: SubmitOptions,
  shell: Shell,
): Promise<ExitCode> {
  const { ingress, id, account, at } = options;
  const input = readInput(options.input);
  // The name and the input are checked by it, so what stands on the line may be anything.
  const { request, due } = workflowRequest(workflow as OpsWorkflowName, input as never, {
    ...(id !== undefined && { id }),
    ...(account !== undefined && { account }),
  });
  const instant = at === undefined ? due : readAt(at);
  const { fleetDispatcher } = await loadFleet();
  const fleet = fleetDispatcher({ ingress });
  await operated(() =>
    instant === undefined ? fleet.submit(request) : fleet.later(instant, request),
  );
  if (options.follow) {
    shell.note(`submitted ${request.id}`);
    return follow(request.id, options, shell);
  }
  shell.io.out.write(`${request.id}\n`);
  return exitCodes.done;
}

function readInput(text: string): unknown {
  const source = text.startsWith("@") ? text.slice(1) : undefined;
  try {
    return JSON.parse(source === undefined ? text : readFileSync(source, "utf8")) as unknown;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorError(`--input ${source ?? ""} is no JSON: ${reason}`, exitCodes.usage);
  }
}

function readAt(text: string): number {
  const instant = /(Z|[+-]\d\d:?\d\d)$/.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(instant)) return instant;
  throw new OperatorError(
    `--at ${text} is no instant; give ISO 8601 with a zone, such as 2026-12-01T20:00+08:00`,
    exitCodes.usage,
  );
}
