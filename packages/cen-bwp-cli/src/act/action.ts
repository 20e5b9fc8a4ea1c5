import type { AttachInput, TempUpgradeInput } from "cen-bwp-ops";

/** One thing to do. Plain JSON: it goes into plan files. */
export type Action =
  | { readonly do: "attach"; readonly input: AttachInput }
  | { readonly do: "upgrade"; readonly input: TempUpgradeInput };

/** The plan an action is about. */
export function planOf({ input }: Action): string {
  return input.CenBandwidthPackageId;
}
