/**
 * What happens to the first order on its way: nothing; carried out and the connection cut; cut before it arrives; carried out and
 * answered with 500; 503 or throttled, and not carried out.
 */
export type OrderFault = "ok" | "appliedCut" | "cut" | "applied500" | "503" | "throttle";

/** All of them. */
export const orderFaults: readonly OrderFault[] = [
  "ok",
  "appliedCut",
  "cut",
  "applied500",
  "503",
  "throttle",
];
