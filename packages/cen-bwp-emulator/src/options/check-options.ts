import { EmulatorError } from "../emulator-error.js";
import { checkAccess } from "./check-access.js";
import { checkMembers } from "./check-members.js";
import type { AccountOptions, EmulatorOptions } from "./emulator-options.js";
import { accountMembers, optionMembers } from "./option-members.js";

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
  checkMembers(options, optionMembers, "EmulatorOptions", []);
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
  if (typeof clock !== "object" || clock === null) {
    throw badOption(`"clock" is ${String(clock)}. Choose "virtual" or "real".`, ["clock"]);
  }
  checkMembers(clock, { rate: true }, `"clock"`, ["clock"]);
}

function checkPageOrder(order: EmulatorOptions["pageOrder"]): void {
  if (order === undefined || order === "stable" || order === "churning") return;
  const at = ["pageOrder"];
  if (typeof order === "object" && order !== null) {
    checkMembers(order, { churn: true }, `"pageOrder"`, at);
    if (order.churn >= 0 && order.churn <= 1) return;
    throw badOption(`"churn" is ${order.churn}. Pass a probability from 0 to 1.`, at);
  }
  throw badOption(
    `"pageOrder" is ${String(order)}. Choose "stable", "churning" or { churn: 0.3 }.`,
    at,
  );
}

function checkAccount(account: AccountOptions = {}): void {
  checkMembers(account, accountMembers, `"account"`, ["account"]);
  for (const [name, value] of Object.entries(account)) {
    const counted = name === "affordableOrders" || name === "bandwidthQuota";
    if (value === undefined) continue;
    if (counted ? Number.isInteger(value) && Number(value) >= 0 : typeof value === "boolean")
      continue;
    throw badOption(
      `"${name}" is ${String(value)}. Pass ${counted ? "a whole number, 0 or more" : "true or false"}.`,
      ["account", name],
    );
  }
}

function badOption(message: string, path: readonly string[]): EmulatorError {
  return new EmulatorError("BadOption", message, { path });
}
