import type { PlanRecord } from "./plan-record.js";
import type { PlanStore } from "./plan-store.js";

/** What is to happen later. Plain data, so that a world can be written down with its future. */
export type WorldEvent =
  | { readonly kind: "attachment-visible"; readonly due: number; readonly planId: string }
  | { readonly kind: "reservation-due"; readonly due: number; readonly planId: string }
  | {
      readonly kind: "upgrade-effective";
      readonly due: number;
      readonly planId: string;
      readonly bandwidth: number;
      readonly endTime: number;
    };

/** Lets an event happen. One that was overtaken (the upgrade has ended before it took effect) changes nothing. */
export function applyEvent(plans: PlanStore, event: WorldEvent): void {
  const plan = plans.get(event.planId);
  const changed = plan && after(plan, event);
  if (changed !== undefined) plans.put(changed);
}

function after(plan: PlanRecord, event: WorldEvent): PlanRecord | undefined {
  switch (event.kind) {
    case "attachment-visible": {
      return { ...plan, visibleCenId: plan.cenId };
    }
    case "upgrade-effective": {
      const { upgrade } = plan;
      const stands = upgrade?.bandwidth === event.bandwidth && upgrade.endTime === event.endTime;
      return stands ? { ...plan, bandwidth: event.bandwidth } : undefined;
    }
    case "reservation-due": {
      const { reservation } = plan;
      if (reservation?.activeTime !== event.due) return undefined;
      return {
        ...plan,
        bandwidth: reservation.bandwidth,
        reservation: undefined,
        upgrade: undefined,
      };
    }
  }
}
