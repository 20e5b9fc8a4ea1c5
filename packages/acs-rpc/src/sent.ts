/**
 * Whether the service got the request. `no`: no byte left, the request cannot have had an effect. `maybe`: bytes may have
 * left and no answer came. `yes`: at least the head of an answer came; only the answer says whether there was an effect.
 */
export type Sent = "no" | "maybe" | "yes";

const STRENGTH: Readonly<Record<Sent, number>> = { no: 0, maybe: 1, yes: 2 };

/** The stronger statement of two: what several attempts of one call amount to. */
export function strongerSent(a: Sent, b: Sent): Sent {
  return STRENGTH[a] >= STRENGTH[b] ? a : b;
}
