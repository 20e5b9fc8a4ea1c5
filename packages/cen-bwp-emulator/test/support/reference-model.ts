import { hour, minute } from "./world.js";

/** What the rules say, once more and from the documentation alone, without a clock that runs or an index. */
export interface ModelPlan {
  readonly id: string;
  readonly areas: readonly [string, string];
  readonly prepaid: boolean;
  readonly normal: boolean;
  /** ms since the epoch. */
  readonly expiresAt: number;
  readonly base: number;
  cen?: string;
  attachedAt?: number;
  orderedAt?: number;
  upgrade?: { readonly bandwidth: number; readonly end: number; readonly effectiveAt: number };
}

/** What keeps others off after a write, ms, and how many orders the balance pays for. */
export interface Strictness {
  readonly attachBusyMs: number;
  readonly orderBusyMs: number;
  readonly blockingMs: number;
  readonly affordableOrders: number;
}

export interface Model extends Strictness {
  now: number;
  /** When the account wrote last. */
  writtenAt: number;
  readonly cens: readonly string[];
  readonly plans: readonly ModelPlan[];
  orders: number;
}

export const attachDelayMs: number = minute;
export const upgradeDelayMs: number = 2 * minute;

const find = (model: Model, id: string): ModelPlan | undefined =>
  model.plans.find((plan) => plan.id === id);

/** The upgrade that is pending or running now. */
export function upgradeOf(model: Model, plan: ModelPlan): ModelPlan["upgrade"] {
  return plan.upgrade && model.now < plan.upgrade.end ? plan.upgrade : undefined;
}

export function bandwidthOf(model: Model, plan: ModelPlan): number {
  const upgrade = upgradeOf(model, plan);
  return upgrade && model.now >= upgrade.effectiveAt ? upgrade.bandwidth : plan.base;
}

export function visibleCen(model: Model, plan: ModelPlan): string | undefined {
  const since = plan.attachedAt;
  return since === undefined || model.now >= since + attachDelayMs ? plan.cen : undefined;
}

function isAttaching({ now, attachBusyMs }: Model, plan: ModelPlan): boolean {
  return now < (plan.attachedAt ?? -Infinity) + attachBusyMs;
}

function isOrdering({ now, orderBusyMs }: Model, plan: ModelPlan): boolean {
  return now < (plan.orderedAt ?? -Infinity) + orderBusyMs;
}

function isBlocked({ now, writtenAt, blockingMs }: Model): boolean {
  return now < writtenAt + blockingMs;
}

/** Attaches, or says with which code it is refused. */
export function attachInModel(model: Model, planId: string, cenId: string): string | undefined {
  const plan = find(model, planId);
  if (plan === undefined) return "ParameterBwpInstanceId";
  if (!model.cens.includes(cenId)) return "ParameterCenInstanceId";
  if (isBlocked(model)) return "Operation.Blocking";
  if (model.plans.some((other) => other.cen === cenId && isAttaching(model, other))) {
    return "InvalidOperation.CenInstanceStatus";
  }
  if (isAttaching(model, plan) || isOrdering(model, plan)) {
    return "InvalidOperation.BwpInstanceStatus";
  }
  if (plan.cen === cenId) return undefined;
  if (plan.cen !== undefined) return "InvalidOperation.BwpInstanceStatus";
  if (!plan.normal || model.now >= plan.expiresAt) return "InvalidOperation.BwpBusinessStatus";
  const span = (of: ModelPlan): string =>
    of.areas
      .map((area) => area.toLowerCase())
      .toSorted()
      .join();
  const taken = model.plans.some((other) => other.cen === cenId && span(other) === span(plan));
  if (taken) return "InvalidOperation.BwpForGeoSpanAlreadyAssociated";
  plan.cen = cenId;
  plan.attachedAt = model.writtenAt = model.now;
  return undefined;
}

/** Orders, or says with which code it is refused. */
export function upgradeInModel(
  model: Model,
  planId: string,
  bandwidth: number,
  end: number,
): string | undefined {
  if (end < model.now + 3 * hour) return "InvalidParameter";
  const plan = find(model, planId);
  if (plan === undefined) return "ParameterBwpInstanceId";
  const illegal = "InvalidOperation.OrderParameterIllegal";
  if (!plan.prepaid || model.now >= plan.expiresAt) return illegal;
  if (!plan.normal) return "InvalidOperation.BwpBusinessStatus";
  if (isBlocked(model)) return "Operation.Blocking";
  if (isAttaching(model, plan)) return "InvalidStatus.Resource";
  if (isOrdering(model, plan)) return "OperationFailed.OrderIsProcessing";
  if (bandwidth <= bandwidthOf(model, plan)) return "InvalidOperation.UpgradeBwpBandwidth";
  if (end >= plan.expiresAt) return illegal;
  const pending = upgradeOf(model, plan);
  const same = pending?.bandwidth === bandwidth && pending.end === end;
  if (pending !== undefined && !same) return illegal;
  if (model.orders >= model.affordableOrders) return "OperationFailed.InsufficientBalance";
  plan.orderedAt = model.writtenAt = model.now;
  // An identical order is accepted and paid for, but the first one decides when it takes effect.
  plan.upgrade = pending ?? { bandwidth, end, effectiveAt: model.now + upgradeDelayMs };
  model.orders++;
  return undefined;
}
