import type { CallStart, RpcObserver } from "./rpc-observer.js";

const MAX_VALUE_LENGTH = 80;
const SECRET_NAME = /secret|password|token|credential|privatekey/i;

/**
 * Writes a line for each call, attempt and outcome. Keys, signatures and headers are never part of it, and values of
 * parameters with a name such as `Password` are replaced.
 */
export function debugObserver(write: (line: string) => void): RpcObserver {
  return {
    callStarted(call) {
      const { operation, origin } = call;
      write(`acs-rpc ${operation} to ${origin} ${parametersText(call)}`);
      return {
        attemptEnded({ attempt, durationMs, sent, status, requestId, error, retryInMs, timings }) {
          const phases = Object.entries(timings ?? {}).map(
            ([phase, ms]) => `${phase}=${round(ms)}`,
          );
          const facts = [
            `attempt ${attempt}: ${error === undefined ? "ok" : error.code}`,
            ...(status === undefined ? [] : [`status=${status}`]),
            `sent=${sent}`,
            `ms=${round(durationMs)}`,
            ...phases,
            ...(requestId === undefined ? [] : [`request=${requestId}`]),
            ...(retryInMs === undefined ? [] : [`retryInMs=${round(retryInMs)}`]),
          ];
          write(`acs-rpc ${operation} ${facts.join(" ")}`);
        },
        ended({ durationMs, error }) {
          const outcome = error === undefined ? "succeeded" : `failed: ${error.message}`;
          write(`acs-rpc ${operation} ${outcome} after ${round(durationMs)} ms`);
        },
      };
    },
  };
}

/** The observers the environment asks for: `ACS_RPC_DEBUG`, unless it is empty or 0, logs to standard error. */
export function environmentObservers(): readonly RpcObserver[] {
  const wanted = process.env["ACS_RPC_DEBUG"] ?? "";
  if (wanted === "" || wanted === "0") return [];
  return [debugObserver((line) => void process.stderr.write(`${line}\n`))];
}

function parametersText({ parameters }: CallStart): string {
  return parameters
    .map(([name, value]) => {
      if (SECRET_NAME.test(name)) return `${name}=[redacted]`;
      const cut = value.length > MAX_VALUE_LENGTH ? `${value.slice(0, MAX_VALUE_LENGTH)}…` : value;
      // As JSON, so that a value can neither break the line nor pretend to be another one.
      return `${name}=${JSON.stringify(cut)}`;
    })
    .join(" ");
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}
