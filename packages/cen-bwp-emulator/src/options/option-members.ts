import type { ThrottleRule } from "../throttle/throttle.js";
import type { Members } from "./check-members.js";
import type { AccessKey, AccountOptions, CenSeed, EmulatorOptions } from "./emulator-options.js";

export const optionMembers: Members<EmulatorOptions> = {
  seed: true,
  now: true,
  clock: true,
  accessKeys: true,
  cens: true,
  plans: true,
  pageOrder: true,
  upgradeDelayMs: true,
  attachDelayMs: true,
  attachBusyMs: true,
  orderBusyMs: true,
  blockingMs: true,
  timeWindowMs: true,
  faults: true,
  throttle: true,
  statuses: true,
  account: true,
  accountId: true,
  sourceIp: true,
};

export const accessKeyMembers: Members<AccessKey> = {
  accessKeyId: true,
  accessKeySecret: true,
  securityToken: true,
  inactive: true,
  expiresAt: true,
  policies: true,
};

export const accountMembers: Members<AccountOptions> = {
  mayUseCen: true,
  mayUsePlans: true,
  mayUpgrade: true,
  mayCrossBorder: true,
  identityRegistered: true,
  affordableOrders: true,
  bandwidthQuota: true,
};

export const cenMembers: Members<CenSeed> = {
  CenId: true,
  Status: true,
  ActiveTime: true,
  TransitRouterStatus: true,
  TrafficQosPolicy: true,
};

export const throttleMembers: Members<ThrottleRule> = {
  operation: true,
  accessKeyId: true,
  limit: true,
  windowMs: true,
};
