import type { BandwidthPackage } from "cen-bwp-client";
import type { PlanRecord, Reservation } from "./plan-record.js";
import { toMinuteText } from "./time-text.js";

/** A plan as an answer shows it, and the same as JSON. */
export interface PlanView {
  readonly plan: BandwidthPackage;
  readonly json: string;
}

// Records are replaced when something changes, so a view stays right as long as its record lives.
const plain = new WeakMap<PlanRecord, PlanView>();
const reserved = new WeakMap<PlanRecord, PlanView>();

/**
 * A plan as DescribeCenBandwidthPackages shows it. The reservation fields of a change to come appear only
 * when they were asked for, with `HasReservationData` "true" (a string, as are the reserved Mbps).
 */
export function planView(record: PlanRecord, includeReservationData: boolean): PlanView {
  const views = includeReservationData ? reserved : plain;
  const known = views.get(record);
  if (known !== undefined) return known;
  const plan = draw(record, includeReservationData ? record.reservation : undefined);
  const view = { plan, json: JSON.stringify(plan) };
  views.set(record, view);
  return view;
}

function draw(record: PlanRecord, reservation: Reservation | undefined): BandwidthPackage {
  const cenId = record.visibleCenId;
  return {
    ...record.facts,
    Bandwidth: record.bandwidth,
    Status: cenId === undefined ? "Idle" : "InUse",
    CenIds: { CenId: cenId === undefined ? [] : [cenId] },
    HasReservationData: reservation === undefined ? "false" : "true",
    ...(reservation && {
      ReservationOrderType: reservation.orderType,
      ReservationBandwidth: String(reservation.bandwidth),
      ReservationActiveTime: toMinuteText(reservation.activeTime),
      ReservationInternetChargeType: reservation.chargeType,
    }),
  };
}
