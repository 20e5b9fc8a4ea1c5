import {
  type NamedWorkflow,
  type Notifier,
  opsWorkflows,
  type WorkflowContext,
  type WorkflowRequest,
} from "cen-bwp-ops";
import { FleetError } from "../fleet-error.js";
import type { FleetPace } from "../quota/fleet-pace.js";
import type { RoundEvent, RoundWork } from "../runs/round-work.js";
import { accountOf } from "./account-of.js";
import { fairSlots, type FairSlots } from "./fair-slots.js";

/** What the workflows of one account work with. The engine, the dispatcher and the account come from the fleet. */
export type AccountContext = Omit<
  WorkflowContext,
  "engine" | "dispatcher" | "part" | "account" | "onProgress" | "pace"
> & {
  /** The intents of all workers; there is no default in a fleet, since memory is not shared. */
  readonly intents: NonNullable<WorkflowContext["intents"]>;
  /** How fast the whole fleet calls. Without it nothing is held back. */
  readonly pace?: FleetPace;
};

/** Settings of what a worker does. */
export interface FleetWorkOptions {
  /** The context of an account by its name, which is empty where there is only one; `undefined` if this worker does not serve it. */
  readonly account: (name: string) => AccountContext | undefined;
  /** The workflows, by name; `opsWorkflows` by default. */
  readonly workflows?: Readonly<Record<string, NamedWorkflow<never, unknown>>>;
  /** How many rounds side by side; accounts take turns. 32 by default. */
  readonly parallel?: number;
  /** From how long a wait for calls on a run does not begin yet, ms; 2 s by default. */
  readonly patienceMs?: number;
  readonly onRound?: (event: RoundEvent) => void;
}

/** The table of workflows as an engine sees it, with the worker's bounds around it. */
export function fleetWork(options: FleetWorkOptions): RoundWork & { readonly slots: FairSlots } {
  const { account, parallel = 32, patienceMs = 2_000, onRound } = options;
  const workflows: Readonly<Record<string, NamedWorkflow<never, unknown>>> = options.workflows ?? {
    ...opsWorkflows,
  };
  const slots = fairSlots(parallel);
  return {
    slots,
    enter: ({ key }) => slots.enter(accountOf(key)),
    backlogMs({ key }) {
      const name = accountOf(key);
      const backlog = account(name)?.pace?.backlogMs(name) ?? 0;
      return backlog > patienceMs ? backlog : 0;
    },
    async run(request, { engine, dispatcher, part, first, random }) {
      const workflow = named(workflows, request);
      const name = accountOf(request.key);
      const context = account(name);
      if (!context) {
        throw Object.assign(
          new Error(
            `this worker serves no account ${JSON.stringify(name)}; submit to one it serves`,
          ),
          { code: "UnknownAccount" },
        );
      }
      const { notifier, ...rest } = context;
      return workflow.run(
        {
          random,
          ...rest,
          engine,
          dispatcher,
          part,
          account: name,
          ...(notifier && { notifier: toldOnce(notifier, first) }),
        },
        request.input,
      );
    },
    isStoreFailure: (error) =>
      (error instanceof FleetError || (error instanceof Error && error.name === "FleetError")) &&
      "code" in error &&
      error.code === "StoreUnavailable",
    ...(onRound && { onRound }),
  };
}

// Every round plays the workflow from its beginning, and with it what it has told somebody before.
function toldOnce(notifier: Notifier, first: (name: string) => boolean): Notifier {
  return {
    notify(notice) {
      if (first(`notice/${notice.id}`)) notifier.notify(notice);
    },
  };
}

function named(
  workflows: Readonly<Record<string, NamedWorkflow<never, unknown>>>,
  { workflow: name }: WorkflowRequest,
): NamedWorkflow<unknown, unknown> {
  const workflow = Object.hasOwn(workflows, name) ? workflows[name] : undefined;
  // The input was checked by the workflow's `key` when it was submitted.
  if (workflow) return workflow;
  throw Object.assign(
    new Error(`this worker knows no workflow ${name}; is it older than who submits?`),
    {
      code: "UnknownWorkflow",
    },
  );
}
