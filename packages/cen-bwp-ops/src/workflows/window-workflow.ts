import { compact } from "../domain/compact.js";
import { formatWireTime } from "../domain/wire-time.js";
import { applyWindow, type ApplyWindowOptions, windowLeadMs } from "../window/apply-window.js";
import { readWindow, type WindowInput } from "../window/window-input.js";
import type { WindowOutcome } from "../window/window-outcome.js";
import type { WorkContinues } from "./follow-run.js";
import type { NamedWorkflow } from "./named-workflow.js";
import type { WindowWorkflowInput } from "./workflow-inputs.js";

/** `applyWindow` as a run of its own per window and occurrence, begun when its orders are due. */
export const windowWorkflow: NamedWorkflow<WindowWorkflowInput, WindowOutcome | WorkContinues> = {
  key: windowId,
  id: windowId,
  due: dueOf,
  async run({ onProgress, ...context }, workflowInput) {
    const { input, settings } = split(workflowInput);
    const at = await context.engine.now();
    const next = dueOf(workflowInput);
    if (at < next) {
      // Begun too early: it waits where waiting holds nothing.
      const key = windowId(workflowInput, context.account);
      const id = `${key}/start`;
      await context.dispatcher.later(next, { workflow: "window", id, key, input: workflowInput });
      return { outcome: "continues", id, at, next };
    }
    return applyWindow(context, input, compact({ ...settings, onProgress }));
  },
};

function windowId(workflowInput: WindowWorkflowInput, account: string | undefined): string {
  const { input } = split(workflowInput);
  return `window:${account ?? ""}/${input.id}@${formatWireTime(readWindow(input).start)}`;
}

function dueOf(workflowInput: WindowWorkflowInput): number {
  const { input, settings } = split(workflowInput);
  return readWindow(input).start - windowLeadMs(settings);
}

function split({ id, calendar, upgrades, budget, ...settings }: WindowWorkflowInput): {
  input: WindowInput;
  settings: ApplyWindowOptions;
} {
  return { input: compact<WindowInput>({ id, calendar, upgrades, budget }), settings };
}
