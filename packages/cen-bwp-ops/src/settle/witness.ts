import type { Intent } from "../ports/intent.js";

/** What a witness says about an order. `silent`: it knows nothing, which proves nothing. */
export interface Testimony {
  readonly verdict: "placed" | "notPlaced" | "silent";
  /** What it rests on: an order number, a page, a person. Kept with the intent. */
  readonly evidence: string;
}

/** Somebody who may know of an order: the billing orders, the audit trail of the account, a person. */
export interface Witness {
  readonly name: string;
  /** `sentAt`: when the order left, ms since the epoch. `notPlaced` only if an order would have to be known by now. */
  testify(intent: Intent, sentAt: number): Promise<Testimony>;
}

/** A testimony and whose it is; a witness that failed is silent, with its error as evidence. */
export interface HeardTestimony extends Testimony {
  readonly witness: string;
}

/** Asks all of them, one after the other. */
export async function hear(
  witnesses: readonly Witness[],
  intent: Intent,
  sentAt: number,
): Promise<readonly HeardTestimony[]> {
  const heard: HeardTestimony[] = [];
  for (const each of witnesses) {
    const witness = each.name;
    try {
      heard.push({ witness, ...(await each.testify(intent, sentAt)) });
    } catch (error) {
      const evidence = error instanceof Error ? error.message : String(error);
      heard.push({ witness, verdict: "silent", evidence });
    }
  }
  return heard;
}

/** What the testimonies come to: one that is silent decides nothing, two that contradict each other neither. Pure. */
export function weigh(heard: readonly HeardTestimony[]): "placed" | "notPlaced" | "open" {
  const said = new Set(heard.map(({ verdict }) => verdict));
  if (said.has("placed")) return said.has("notPlaced") ? "open" : "placed";
  return said.has("notPlaced") ? "notPlaced" : "open";
}
