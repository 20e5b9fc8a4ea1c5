import type { ThrottleRule } from "../throttle/throttle.js";
import type { Kind, Kinds } from "../checks/check-kinds.js";
import type { AccessKey, AccountOptions, EmulatorOptions } from "./emulator-options.js";

const text: readonly Kind[] = ["text"];
const number: readonly Kind[] = ["a number"];
const list: readonly Kind[] = ["a list"];
const object: readonly Kind[] = ["an object"];
const flag: readonly Kind[] = ["true or false"];

export const optionKinds: Kinds<EmulatorOptions> = {
  seed: ["text", "a number"],
  now: number,
  clock: ["text", "an object"],
  accessKeys: list,
  cens: list,
  plans: list,
  pageOrder: ["text", "an object"],
  faults: list,
  throttle: list,
  statuses: object,
  account: object,
  accountId: text,
  sourceIp: text,
  upgradeDelayMs: number,
  attachDelayMs: number,
  attachBusyMs: number,
  orderBusyMs: number,
  blockingMs: number,
  timeWindowMs: number,
};

export const accessKeyKinds: Kinds<AccessKey> = {
  accessKeyId: text,
  accessKeySecret: text,
  securityToken: text,
  inactive: flag,
  expiresAt: number,
  policies: list,
};

export const accountKinds: Kinds<AccountOptions> = {
  mayUseCen: flag,
  mayUsePlans: flag,
  mayUpgrade: flag,
  mayCrossBorder: flag,
  identityRegistered: flag,
  affordableOrders: number,
  bandwidthQuota: number,
};

export const throttleKinds: Kinds<ThrottleRule> = {
  operation: text,
  accessKeyId: text,
  limit: number,
  windowMs: number,
};
