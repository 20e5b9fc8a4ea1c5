import { EmulatorError } from "../emulator-error.js";
import { checkAccess } from "./check-access.js";
import { checkKinds, requireKind } from "../checks/check-kinds.js";
import type { AccountOptions, EmulatorOptions } from "./emulator-options.js";
import { accountKinds, optionKinds } from "./option-kinds.js";

const durations = [
  "upgradeDelayMs",
  "attachDelayMs",
  "attachBusyMs",
  "orderBusyMs",
  "blockingMs",
  "timeWindowMs",
] as const;

/** Refuses options no world can be made of, before anything is made: `EmulatorError` BadOption. Seeds are checked as they are planted. */
export function checkOptions(options: EmulatorOptions): void {
  checkKinds(options, optionKinds, "An emulator", []);
  for (const [index, plan] of (options.plans ?? []).entries()) {
    requireKind(`Each of "plans"`, plan, ["an object"], ["plans", index]);
  }
  for (const name of durations) requireDuration(name, options[name]);
  if (options.now !== undefined && !Number.isFinite(options.now)) {
    throw badOption(`"now" is ${options.now}. Pass milliseconds since the epoch.`, ["now"]);
  }
  checkClock(options.clock);
  checkPageOrder(options.pageOrder);
  checkAccount(options.account);
  checkAccess(options);
}

function requireDuration(name: string, ms: number | undefined): void {
  if (ms === undefined || (Number.isFinite(ms) && ms >= 0)) return;
  throw badOption(`"${name}" is ${ms}. Pass milliseconds, 0 or more.`, [name]);
}

function checkClock(clock: EmulatorOptions["clock"]): void {
  if (clock === undefined || clock === "virtual" || clock === "real") return;
  if (typeof clock !== "object") {
    throw badOption(`"clock" is ${String(clock)}. Choose "virtual" or "real".`, ["clock"]);
  }
  checkKinds(clock, { rate: ["a number"] }, `"clock"`, ["clock"]);
}

function checkPageOrder(order: EmulatorOptions["pageOrder"]): void {
  if (order === undefined || order === "stable" || order === "churning") return;
  const at = ["pageOrder"];
  if (typeof order === "object") {
    checkKinds(order, { churn: ["a number"] }, `"pageOrder"`, at);
    if (order.churn >= 0 && order.churn <= 1) return;
    throw badOption(`"churn" is ${order.churn}. Pass a probability from 0 to 1.`, at);
  }
  throw badOption(
    `"pageOrder" is ${String(order)}. Choose "stable", "churning" or { churn: 0.3 }.`,
    at,
  );
}

function checkAccount(account: AccountOptions = {}): void {
  checkKinds(account, accountKinds, `"account"`, ["account"]);
  for (const name of ["affordableOrders", "bandwidthQuota"] as const) {
    const value = account[name] ?? 0;
    if (Number.isInteger(value) && value >= 0) continue;
    throw badOption(`"${name}" is ${value}. Pass a whole number, 0 or more.`, ["account", name]);
  }
}

function badOption(message: string, path: readonly string[]): EmulatorError {
  return new EmulatorError("BadOption", message, { path });
}
