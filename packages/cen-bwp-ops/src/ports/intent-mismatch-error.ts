import type { Intent, TempUpgradeOrder } from "./intent.js";

/** A key that stands for one order was used for another. Use another key, or the parameters the key was opened with. */
export class IntentMismatchError extends Error {
  override readonly name = "IntentMismatchError";
  readonly code = "IntentMismatch";
  /** The first member that differs. */
  readonly field: keyof TempUpgradeOrder;
  readonly intent: Intent;
  readonly wanted: TempUpgradeOrder;

  constructor(intent: Intent, wanted: TempUpgradeOrder) {
    super(
      `the intent key ${intent.key} stands for ${show(intent.order)}, not for ${show(wanted)}; ` +
        "use another key or the same parameters",
    );
    this.field = members.find((each) => intent.order[each] !== wanted[each]) ?? "EndTime";
    this.intent = intent;
    this.wanted = wanted;
  }
}

const members = ["CenBandwidthPackageId", "Bandwidth", "EndTime"] as const;

function show(order: TempUpgradeOrder): string {
  return `${order.CenBandwidthPackageId} at ${order.Bandwidth} Mbps until ${order.EndTime}`;
}
