import { isDeepStrictEqual } from "node:util";
import type { Dispatcher, RunStatus, WorkflowRequest } from "../ports/dispatcher.js";
import type { ProbeSpan } from "./dispatcher-probes.js";

/** One promise of the contract, and how it is put to the test: `undefined`, or what is wrong. */
export interface DispatcherCase {
  readonly name: string;
  check(dispatcher: Dispatcher, id: string): Promise<string | undefined>;
}

/** The contract of `Dispatcher` as cases. Each uses ids that begin with the one it is given. */
export const dispatcherCases: readonly DispatcherCase[] = [
  {
    name: "an id nobody used is unknown, and there is nothing to cancel",
    async check(dispatcher, id) {
      const status = await dispatcher.result(id);
      return differs(await dispatcher.cancel(id), false) ?? differs(status, { state: "unknown" });
    },
  },
  {
    name: "the same request again is the same run",
    async check(dispatcher, id) {
      await dispatcher.submit(span(id));
      const first = await overOf(dispatcher, id);
      await dispatcher.submit(span(id));
      await dispatcher.later(Date.now(), span(id));
      return differs(await overOf(dispatcher, id), first) ?? differs(first.state, "ended");
    },
  },
  {
    name: "the same id for another request is refused, and the first is left alone",
    async check(dispatcher, id) {
      await dispatcher.submit(span(id));
      const others = [span(id, { input: { ms: 1 } }), span(id, { key: "x" })];
      for (const other of [...others, span(id, { workflow: "refuse" })]) {
        const code = await codeOf(dispatcher.submit(other));
        if (code !== "RequestMismatch") return `${JSON.stringify(other)}: ${code}`;
      }
      return differs((await overOf(dispatcher, id)).state, "ended");
    },
  },
  {
    name: "input that is no plain JSON is refused and not queued",
    async check(dispatcher, id) {
      const bad = { nothing: undefined, date: { at: new Date(0) }, notANumber: [Number.NaN] };
      for (const [name, input] of Object.entries(bad)) {
        const code = await codeOf(dispatcher.submit(span(id, { input })));
        if (code !== "BadInput") return `${name}: ${code}`;
      }
      return differs(await dispatcher.result(id), { state: "unknown" });
    },
  },
  {
    name: "later is not sooner, and the first instant counts",
    async check(dispatcher, id) {
      const until = Date.now() + 400;
      await dispatcher.later(until, span(id));
      await dispatcher.later(until + 3_600_000, span(id));
      const waiting = await dispatcher.result(id);
      const over = await overOf(dispatcher, id);
      const began = spanOf(over)?.began ?? 0;
      if (began < until) return `began ${until - began} ms too early: ${JSON.stringify(over)}`;
      return differs(waiting, { state: "waiting", until });
    },
  },
  {
    name: "canceled before it begins, it never does, and its id stays canceled",
    async check(dispatcher, id) {
      await dispatcher.later(Date.now() + 300, span(id));
      const answers = [await dispatcher.cancel(id), await dispatcher.cancel(id)];
      await dispatcher.submit(span(id));
      await new Promise((resolve) => setTimeout(resolve, 600));
      return (
        differs(answers, [true, true]) ??
        differs(await dispatcher.result(id), { state: "canceled" })
      );
    },
  },
  {
    name: "what is over cannot be canceled",
    async check(dispatcher, id) {
      await dispatcher.submit(span(id));
      const over = await overOf(dispatcher, id);
      return (
        differs(await dispatcher.cancel(id), false) ?? differs(await dispatcher.result(id), over)
      );
    },
  },
  {
    name: "one run per key at a time",
    async check(dispatcher, id) {
      const ids = [1, 2, 3, 4, 5].map((n) => `${id}-${n}`);
      const submit = (each: string) =>
        dispatcher.submit(span(each, { key: id, input: { ms: 30 } }));
      await Promise.all(ids.map(submit));
      const spans: ProbeSpan[] = [];
      for (const each of ids) {
        const found = spanOf(await overOf(dispatcher, each));
        if (!found) return `${each} did not end`;
        spans.push(found);
      }
      const sorted = spans.toSorted((a, b) => a.began - b.began);
      const clash = sorted.find((each, n) => each.began < (sorted[n - 1]?.over ?? 0));
      return clash && `two at once: ${JSON.stringify(sorted)}`;
    },
  },
  {
    name: "a workflow that throws has failed, and says why",
    async check(dispatcher, id) {
      await dispatcher.submit(span(id, { workflow: "refuse" }));
      const message = 'probe: expected nothing at all, received "something"';
      const reason = { code: "BadInput", message, field: "probe" };
      return differs(await overOf(dispatcher, id), { state: "failed", reason });
    },
  },
  {
    name: "a workflow may submit another one",
    async check(dispatcher, id) {
      const child = `${id}-child`;
      await dispatcher.submit({ workflow: "arm", id, key: id, input: { child } });
      const parent = await overOf(dispatcher, id);
      const wanted = { state: "ended", outcome: { armed: child } };
      return differs(parent, wanted) ?? differs((await overOf(dispatcher, child)).state, "ended");
    },
  },
];

function span(id: string, more: Partial<WorkflowRequest> = {}): WorkflowRequest {
  return { workflow: "span", id, key: id, input: { ms: 0 }, ...more };
}

const patienceMs = 30_000;

async function overOf(dispatcher: Dispatcher, id: string): Promise<RunStatus> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const status = await dispatcher.result(id);
    if (status.state !== "waiting" && status.state !== "running") return status;
    if (Date.now() > deadline) throw new Error(`${id} is still ${status.state} after 30 s`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function spanOf(status: RunStatus): ProbeSpan | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the probe returned
  return status.state === "ended" ? (status.outcome as ProbeSpan) : undefined;
}

async function codeOf(call: Promise<void>): Promise<string> {
  return call.then(
    () => "was taken",
    (error: unknown) =>
      error instanceof Error && "code" in error ? String(error.code) : String(error),
  );
}

function differs(found: unknown, wanted: unknown): string | undefined {
  return isDeepStrictEqual(found, wanted)
    ? undefined
    : `wanted ${JSON.stringify(wanted)}, found ${JSON.stringify(found)}`;
}
