/** A plan in an answer lacks what makes it a plan. `field` is the wire name, `received` what stood there. */
export class PlanParseError extends Error {
  override readonly name = "PlanParseError";
  readonly code = "PlanUnreadable";
  readonly field: string;
  readonly received: unknown;
  /** The id of the plan, where it could be read. */
  readonly planId: string | undefined;

  constructor(field: string, received: unknown, planId?: string) {
    super(
      `DescribeCenBandwidthPackages: ${planId ?? "a plan"} has no readable ${field} (received ${describe(received)}); ` +
        "update cen-bwp-ops if the service changed this field",
    );
    this.field = field;
    this.received = received;
    this.planId = planId;
  }
}

function describe(value: unknown): string {
  return value === undefined ? "nothing" : (JSON.stringify(value)?.slice(0, 80) ?? typeof value);
}
