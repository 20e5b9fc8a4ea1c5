import { formatWireTime } from "../domain/wire-time.js";
import { InputError } from "../failure/input-error.js";
import { startRun } from "../run/run.js";
import { windowLeadMs } from "../window/apply-window.js";
import { readUpgrades } from "../window/window-input.js";
import {
  firstOccurrence,
  occurrenceCalendar,
  type WindowOccurrence,
  windowOccurrences,
} from "../window/window-occurrences.js";
import type { WorkContinues } from "./follow-run.js";
import type { NamedWorkflow } from "./named-workflow.js";
import { windowWorkflow } from "./window-workflow.js";
import type { WeeklyWindowWorkflowInput, WindowWorkflowInput } from "./workflow-inputs.js";

/** What one turn of a weekly window did. */
export type WeeklyWindowOutcome = (
  | WorkContinues
  | { readonly outcome: "over"; readonly at: number }
) & {
  /** The id of the run of this occurrence's window. */
  readonly window: string;
};

/**
 * A window that comes back: a short turn per occurrence, which submits that occurrence's `window` and arms the next turn. After an outage it
 * goes on with the first occurrence that is not over, and tells which ones were missed.
 */
export const weeklyWindowWorkflow: NamedWorkflow<WeeklyWindowWorkflowInput, WeeklyWindowOutcome> = {
  key: weeklyKey,
  id: (input, account) => weeklyId(input, account, occurrenceOf(input)),
  due: (input) => occurrenceOf(input).start - windowLeadMs(input),
  async run(context, input) {
    const { account, dispatcher } = context;
    const run = startRun(context, {});
    const at = await run.engine.now();
    const occurrence = occurrenceOf(input);
    const key = weeklyKey(input, account);
    const [next, missed] = nextOccurrence(input, occurrence, at);
    if (next) {
      const request = {
        workflow: "weeklyWindow",
        id: weeklyId(input, account, next),
        key,
        input: { ...input, occurrence: next.start },
      };
      await dispatcher.later(next.start - windowLeadMs(input), request);
    }
    const window = windowOf(input, occurrence);
    const id = windowWorkflow.id?.(window, account) ?? key;
    const windowKey = windowWorkflow.key(window, account);
    await dispatcher.submit({ workflow: "window", id, key: windowKey, input: window });
    if (missed.length > 0) {
      const text =
        `window ${input.id}: ${missed.length} occurrences were missed while nothing ran, ` +
        `from ${missed[0]?.date} to ${missed.at(-1)?.date}`;
      run.notify({ id: `${key} missed ${missed[0]?.start}`, event: "halted", at, text });
    }
    if (!next) return { outcome: "over", at, window: id };
    const nextAt = next.start - windowLeadMs(input);
    return {
      outcome: "continues",
      id: weeklyId(input, account, next),
      at,
      next: nextAt,
      window: id,
    };
  },
};

function weeklyKey(input: WeeklyWindowWorkflowInput, account?: string): string {
  readUpgrades(input);
  firstOccurrence(input.calendar);
  return `weekly:${account ?? ""}/${input.id}`;
}

function weeklyId(
  input: WeeklyWindowWorkflowInput,
  account: string | undefined,
  { start }: WindowOccurrence,
): string {
  return `${weeklyKey(input, account)}@${formatWireTime(start)}`;
}

function occurrenceOf({ calendar, occurrence }: WeeklyWindowWorkflowInput): WindowOccurrence {
  const first = firstOccurrence(calendar);
  if (occurrence === undefined) return first;
  const [found] = windowOccurrences(calendar, { after: occurrence - 1, limit: 1 });
  if (found?.start === occurrence) return found;
  throw new InputError("occurrence", "the start of an occurrence", occurrence);
}

// The first one that is not over yet, and those between.
function nextOccurrence(
  { calendar }: WeeklyWindowWorkflowInput,
  { start }: WindowOccurrence,
  at: number,
): [WindowOccurrence | undefined, readonly WindowOccurrence[]] {
  const missed: WindowOccurrence[] = [];
  for (let after = start; ;) {
    const [next] = windowOccurrences(calendar, { after, limit: 1 });
    if (!next || next.end > at) return [next, missed];
    missed.push(next);
    after = next.start;
  }
}

function windowOf(input: WeeklyWindowWorkflowInput, times: WindowOccurrence): WindowWorkflowInput {
  const { occurrence: _, calendar: __, ...window } = input;
  return { ...window, calendar: occurrenceCalendar(times) };
}
