import type { NamedWorkflow } from "cen-bwp-ops";

/** What is measured: steps that do next to nothing, one after the other, each durable before the next. */
export const workflows: { readonly steps: NamedWorkflow<{ steps: number; ms: number }, number> } = {
  steps: {
    key: () => "",
    async run({ engine }, { steps, ms }) {
      let sum = 0;
      for (let n = 1; n <= steps; n++) {
        sum += await engine.step(`step-${n}`, async () => {
          if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
          return 1;
        });
      }
      return sum;
    },
  },
};
