import { InputError } from "../failure/input-error.js";
import type { NamedWorkflow } from "../workflows/named-workflow.js";

/** What the probe `span` returns: when it ran (ms since the epoch, this machine's clock), and a number no other attempt has. */
export interface ProbeSpan {
  readonly began: number;
  readonly over: number;
  readonly attempt: string;
}

const span: NamedWorkflow<{ readonly ms: number }, ProbeSpan> = {
  key: () => "",
  run({ engine }, { ms }) {
    return engine.step("span", async () => {
      const began = Date.now();
      await new Promise((resolve) => setTimeout(resolve, ms));
      return { began, over: Date.now(), attempt: crypto.randomUUID() };
    });
  },
};

const refuse: NamedWorkflow<unknown, never> = {
  key: () => "",
  run: () => Promise.reject(new InputError("probe", "nothing at all", "something")),
};

const arm: NamedWorkflow<{ readonly child: string }, { readonly armed: string }> = {
  key: () => "",
  async run({ dispatcher }, { child }) {
    await dispatcher.submit({ workflow: "span", id: child, key: child, input: { ms: 0 } });
    return { armed: child };
  },
};

/** The workflows the cases of a dispatcher submit: register them beside or instead of `opsWorkflows`. */
export const dispatcherProbes: {
  readonly span: typeof span;
  readonly refuse: typeof refuse;
  readonly arm: typeof arm;
} = { span, refuse, arm };
