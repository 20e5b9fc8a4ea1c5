import { formats } from "../output/formats.js";

/** One key of the configuration file. It stands for the option of the same name. */
export interface ConfigKey {
  readonly key: string;
  readonly description: string;
  readonly schema: {
    readonly type: "string" | "integer";
    readonly enum?: readonly string[];
    readonly minimum?: number;
  };
}

const text = { type: "string" } as const;

/** The keys of `cen-bwp.yaml`. The JSON Schema and the reader both follow from this list. */
export const configKeys: readonly ConfigKey[] = [
  { key: "endpoint", description: "Another address of the service.", schema: text },
  {
    key: "emulator",
    description: "A scenario of the emulator, instead of the service.",
    schema: text,
  },
  { key: "profile", description: "Profile of the vendor's credentials chain.", schema: text },
  { key: "journal", description: "The file where orders are remembered.", schema: text },
  {
    key: "zone",
    description: "Time zone (IANA name) of --end without one and of what is shown.",
    schema: text,
  },
  {
    key: "output",
    description: "How to print results.",
    schema: { type: "string", enum: formats },
  },
  {
    key: "maxOrders",
    description: "Paid orders one command may place at most.",
    schema: { type: "integer", minimum: 0 },
  },
];
