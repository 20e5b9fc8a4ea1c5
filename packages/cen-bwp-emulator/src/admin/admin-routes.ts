import { EmulatorError } from "../emulator-error.js";
import type { Emulator } from "../emulator.js";
import { checkMembers } from "../checks/check-members.js";
import type { FaultRule } from "../faults/fault.js";

/** What an admin request asks, its body read as text. */
export interface AdminRequest {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

export interface AdminAnswer {
  readonly status: number;
  /** JSON. */
  readonly body: string;
}

type Route = (emulator: Emulator, body: string) => unknown;

const routes: Readonly<Record<string, Route>> = {
  "GET /clock": clockOf,
  "POST /clock": moveClock,
  "GET /plans": (emulator) => emulator.plans(),
  "GET /requests": ({ ledger }) => ledger.requests.map(({ cause: _cause, ...rest }) => rest),
  "GET /busy": (emulator) => emulator.busy(),
  "GET /faults": ({ faults }) => faults.list(),
  "POST /faults": ({ faults }, body) => {
    faults.add(...([parse(body)].flat() as readonly FaultRule[]));
    return faults.list();
  },
  "DELETE /faults": ({ faults }) => {
    faults.clear();
    return faults.list();
  },
  "PUT /snapshot": (emulator, body) => {
    emulator.restore(body);
    return clockOf(emulator);
  },
};

/** Texts that are JSON already. */
const texts: Readonly<Record<string, (emulator: Emulator) => string>> = {
  "GET /ledger": (emulator) => emulator.exportLedger(),
  "GET /snapshot": (emulator) => emulator.snapshot(),
};

/** Answers an admin request that was let in. Mistakes are answered with the code and message of the `EmulatorError`. */
export function answerAdmin(emulator: Emulator, request: AdminRequest): AdminAnswer {
  const name = `${request.method} ${request.path}`;
  try {
    if (Object.hasOwn(texts, name)) return { status: 200, body: texts[name]?.(emulator) ?? "" };
    const route = Object.hasOwn(routes, name) ? routes[name] : undefined;
    if (route !== undefined) {
      return { status: 200, body: JSON.stringify(route(emulator, request.body)) };
    }
    const known = [...Object.keys(routes), ...Object.keys(texts)].toSorted().join(", ");
    return failure(404, "NotFound", `There is no ${name}. There are ${known}.`);
  } catch (error) {
    if (error instanceof EmulatorError) return failure(400, error.code, error.message);
    return failure(500, "InternalError", "The emulator failed on this request.");
  }
}

export function failure(status: number, code: string, message: string): AdminAnswer {
  return { status, body: JSON.stringify({ code, message }) };
}

function clockOf({ clock }: Emulator): object {
  return { now: clock.now(), rate: clock.rate() };
}

/** `advanceMs` or `advanceTo` (ms since the epoch) moves the clock, then `rate` sets how fast it runs on. */
function moveClock(emulator: Emulator, body: string): object {
  const move = parseObject(body);
  checkMembers(move, { advanceMs: true, advanceTo: true, rate: true }, "The body", []);
  const { advanceMs, advanceTo, rate } = move;
  if (rate !== undefined && !(Number(rate) >= 0 && Number(rate) <= 1_000_000)) {
    throw new EmulatorError("BadOption", `"rate" is ${JSON.stringify(rate)}. Pass 0 to 1000000.`);
  }
  if (advanceMs !== undefined) emulator.clock.advance(Number(advanceMs));
  if (advanceTo !== undefined) emulator.clock.advanceTo(Number(advanceTo));
  if (rate !== undefined) emulator.clock.run(Number(rate));
  return clockOf(emulator);
}

function parseObject(body: string): Readonly<Record<string, unknown>> {
  const value = parse(body);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return value as Readonly<Record<string, unknown>>;
  }
  throw new EmulatorError("BadOption", "The body is no JSON object.");
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new EmulatorError("BadOption", "The body is no JSON.", { cause });
  }
}
