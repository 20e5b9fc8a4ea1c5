import { AcsServiceError, AcsTransportError } from "acs-rpc";
import type { BandwidthPackage, DescribeCenBandwidthPackagesRequest } from "cen-bwp-client";
import { areaPair, type CenBwpApi } from "../src/index.js";
import { fakeClock, type FakeClock } from "./fake-clock.js";

/** A service as far as the workflows can tell: it charges every order it gets, may lag, and fails as scripted. */
export interface FakeCen {
  readonly client: CenBwpApi;
  readonly clock: FakeClock;
  /** No jitter. */
  random(this: void): number;
  /** Reads show the world as it was this long ago, ms. */
  lagMs: number;
  /** From an order to its effect, ms. */
  upgradeDelayMs: number;
  /** Set to false for a service that does not show the restore step of a temporary upgrade. */
  showsReservations: boolean;
  /** Set to true for a service that answers with every plan, whatever is asked for. */
  ignoresFilters: boolean;
  /** Set to true for a service that takes an order although the plan has the bandwidth. */
  chargesDuplicates: boolean;
  /** What happens to the next calls, in order; afterwards all goes well. */
  readonly script: { associate: Fault[]; order: Fault[]; describe: Fault[] };
  /** Called before each call is looked at, with its number from 1: the place for rivals. */
  before: {
    associate?: (n: number) => void;
    order?: (n: number) => void;
    describe?: (n: number) => void;
  };
  readonly calls: { associate: number; order: number; describe: number };
  /** Orders carried out, duplicates included. */
  readonly orders: readonly { plan: string; bandwidth: number; end: string }[];
  /** Carries out an order whatever the script says, as one that arrives late or comes from a rival; `false` if refused. */
  carryOut(order: { plan: string; bandwidth: number; end: string }): boolean;
  /** The plan as it is now, whatever reads show. */
  now(id: string): BandwidthPackage | undefined;
  change(id: string, members: BandwidthPackage): void;
  add(plan: BandwidthPackage): void;
}

/** `effect`: whether the service does it before the failure. */
export interface Fault {
  readonly effect: boolean;
  readonly error: Error;
}

export const start: number = Date.UTC(2026, 10, 1, 8, 0, 0);

export function wirePlan(id: string, members: BandwidthPackage = {}): BandwidthPackage {
  return {
    CenBandwidthPackageId: id,
    GeographicRegionAId: "china",
    GeographicRegionBId: "north-america",
    GeographicSpanId: "north-america_china",
    Bandwidth: 10,
    BandwidthPackageChargeType: "PREPAY",
    BusinessStatus: "Normal",
    Status: members.CenIds ? "InUse" : "Idle",
    ExpiredTime: "2027-06-01T16:00Z",
    HasReservationData: "false",
    ...members,
  };
}

export const on = (cen: string): BandwidthPackage => ({
  CenIds: { CenId: [cen] },
  Status: "InUse",
});

export const refused = (code: string, status = 400): Fault => ({
  effect: false,
  error: new AcsServiceError({
    message: `no: ${code}`,
    code,
    status,
    sent: "yes",
    attempts: 1,
    requestId: `R-${code}`,
  }),
});
export const serverError = (effect: boolean): Fault => ({
  effect,
  error: new AcsServiceError({
    message: "oops",
    code: "InternalError",
    status: 500,
    sent: "yes",
    attempts: 1,
  }),
});
export const lost = (effect: boolean): Fault => ({
  effect,
  error: new AcsTransportError({
    message: "reset",
    code: "ConnectionReset",
    sent: "maybe",
    attempts: 1,
  }),
});
export const notConnected: Fault = {
  effect: false,
  error: new AcsTransportError({
    message: "refused",
    code: "ConnectionRefused",
    sent: "no",
    attempts: 1,
  }),
};
export const throttled: Fault = refused("Throttling.User");

const minute = (instant: number): string => `${new Date(instant).toISOString().slice(0, 16)}Z`;

export function fakeCen(plans: readonly BandwidthPackage[]): FakeCen {
  const clock = fakeClock(start);
  let world = new Map(plans.map((plan) => [plan.CenBandwidthPackageId ?? "", plan]));
  const history = [{ at: 0, world }];
  const due: { at: number; id: string; members: BandwidthPackage }[] = [];
  const orders: { plan: string; bandwidth: number; end: string }[] = [];

  function put(at: number, id: string, members: BandwidthPackage): void {
    world = new Map(world).set(id, { ...world.get(id), ...members });
    history.push({ at, world });
  }
  function settle(): void {
    for (const event of due.toSorted((a, b) => a.at - b.at)) {
      if (event.at > clock.now()) return;
      due.splice(due.indexOf(event), 1);
      put(event.at, event.id, event.members);
    }
  }
  async function call<T>(op: keyof FakeCen["calls"], effect: () => T): Promise<T> {
    settle();
    cen.calls[op] += 1;
    cen.before[op]?.(cen.calls[op]);
    const fault = cen.script[op].shift();
    if (fault && !fault.effect) throw fault.error;
    const result = effect();
    if (fault) throw fault.error;
    return result;
  }
  const refuse = (code: string, status: number): never => {
    throw refused(code, status).error;
  };

  const cen: FakeCen = {
    clock,
    random: () => 0.5,
    lagMs: 0,
    upgradeDelayMs: 120_000,
    showsReservations: true,
    ignoresFilters: false,
    chargesDuplicates: false,
    script: { associate: [], order: [], describe: [] },
    before: {},
    calls: { associate: 0, order: 0, describe: 0 },
    orders,
    now(id) {
      settle();
      return world.get(id);
    },
    carryOut(order) {
      settle();
      const { plan: id, bandwidth: Bandwidth, end } = order;
      const before = world.get(id)?.Bandwidth ?? 0;
      if (before >= Bandwidth && !cen.chargesDuplicates) return false;
      orders.push(order);
      if (cen.showsReservations) put(clock.now(), id, reservation(before, Date.parse(end)));
      due.push({ at: clock.now() + cen.upgradeDelayMs, id, members: { Bandwidth } });
      return true;
    },
    change: (id, members) => put(clock.now(), id, members),
    add: (plan) => put(clock.now(), plan.CenBandwidthPackageId ?? "", plan),
    client: {
      associateCenBandwidthPackage: ({ CenId, CenBandwidthPackageId: id }) =>
        call("associate", () => {
          const plan = world.get(id) ?? refuse("ParameterBwpInstanceId", 404);
          const areas = (each: BandwidthPackage): string =>
            areaPair(each.GeographicRegionAId ?? "", each.GeographicRegionBId ?? "").key;
          const taken = [...world.values()].some(
            (each) =>
              each !== plan && each.CenIds?.CenId?.includes(CenId) && areas(each) === areas(plan),
          );
          if (taken) refuse("InvalidOperation.BwpForGeoSpanAlreadyAssociated", 409);
          put(clock.now(), id, on(CenId));
          return { RequestId: `A-${cen.calls.associate}` };
        }),
      tempUpgradeCenBandwidthPackageSpec: ({ CenBandwidthPackageId: id, Bandwidth, EndTime }) =>
        call("order", () => {
          if (!cen.carryOut({ plan: id, bandwidth: Bandwidth, end: EndTime })) {
            refuse("InvalidOperation.UpgradeBwpBandwidth", 400);
          }
          return { RequestId: `T-${cen.calls.order}` };
        }),
      describeCenBandwidthPackages: (request = {}) =>
        call("describe", () => {
          const then = history.findLast(({ at }) => at <= clock.now() - cen.lagMs) ?? history[0];
          const { Filter, ...unfiltered } = request;
          const all = [...(then?.world.values() ?? [])];
          return page(
            all,
            cen.ignoresFilters ? unfiltered : { ...unfiltered, Filter: Filter ?? [] },
          );
        }),
    },
  };
  return cen;
}

/** The reservation fields of a running or coming temporary upgrade. */
export function reservation(restore: number, end: number, type = "TEMP_UPGRADE"): BandwidthPackage {
  return {
    HasReservationData: "true",
    ReservationOrderType: type,
    ReservationBandwidth: String(restore),
    ReservationActiveTime: minute(end),
  };
}

function page(
  all: readonly BandwidthPackage[],
  request: DescribeCenBandwidthPackagesRequest,
): object {
  const { PageNumber = 1, PageSize = 10, Filter = [] } = request;
  const matching = all.filter((plan) =>
    Filter.every(({ Key, Value = [] }) =>
      Key === "CenId"
        ? plan.CenIds?.CenId?.some((id) => Value.includes(id))
        : Value.includes(plan.CenBandwidthPackageId ?? ""),
    ),
  );
  const shown = matching.slice((PageNumber - 1) * PageSize, PageNumber * PageSize);
  return {
    PageNumber,
    PageSize,
    TotalCount: matching.length,
    CenBandwidthPackages: { CenBandwidthPackage: shown },
  };
}
