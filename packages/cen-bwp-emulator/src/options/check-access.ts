import { isIP } from "node:net";
import { EmulatorError } from "../emulator-error.js";
import { operationNames } from "../wire/operation-names.js";
import { checkPolicy } from "../ram/check-policy.js";
import { emulatedRules } from "../rules/emulated-rules.js";
import { checkKinds } from "../checks/check-kinds.js";
import { nearest, remedy } from "../checks/check-members.js";
import type { AccessKey, EmulatorOptions } from "./emulator-options.js";
import { accessKeyKinds, throttleKinds } from "./option-kinds.js";

type Path = readonly (string | number)[];

/** Refuses keys, rates, statuses and an address that cannot be meant: `EmulatorError` BadOption. */
export function checkAccess(options: EmulatorOptions): void {
  const { accessKeys, throttle = [], statuses = {}, sourceIp } = options;
  if (accessKeys !== undefined) checkKeys(accessKeys);
  for (const [index, rule] of throttle.entries()) checkThrottle(rule, index);
  checkStatuses(statuses);
  if (sourceIp !== undefined && isIP(sourceIp) === 0) {
    throw badOption(`"sourceIp" is ${sourceIp}. Pass an IP address.`, ["sourceIp"]);
  }
}

/** Refuses keys nobody could sign with, and policies that cannot be judged. */
export function checkKeys(keys: readonly AccessKey[]): void {
  const at = ["accessKeys"];
  if (keys.length === 0) {
    throw badOption(
      `"accessKeys" is empty, so nobody could sign. Leave it out to get a generated key.`,
      at,
    );
  }
  const seen = new Set<string>();
  for (const [index, key] of keys.entries()) {
    checkKinds(key, accessKeyKinds, `The access key at index ${index}`, [...at, index]);
    const { accessKeyId, accessKeySecret, policies = [] } = key;
    if (!accessKeyId || !accessKeySecret) {
      throw badOption(
        `"accessKeys" has an entry without accessKeyId or accessKeySecret. Give both.`,
        [...at, index],
      );
    }
    if (seen.size === seen.add(accessKeyId).size) {
      throw badOption(`"accessKeys" names ${accessKeyId} twice. Give each key an id of its own.`, [
        ...at,
        index,
      ]);
    }
    const inPolicies = [...at, index, "policies"];
    for (const [each, policy] of policies.entries()) {
      checkPolicy(policy, `A policy of key ${accessKeyId}`, [...inPolicies, each]);
    }
  }
}

function checkThrottle(
  rule: NonNullable<EmulatorOptions["throttle"]>[number],
  index: number,
): void {
  const at = ["throttle", index];
  checkKinds(rule, throttleKinds, `The throttle at index ${index}`, at);
  const { limit, windowMs, operation } = rule;
  if (operation !== undefined && !operationNames.includes(operation as never)) {
    throw badOption(
      `The throttle at index ${index} is for ${operation}, which is not emulated. ${remedy(operation, operationNames)}`,
      [...at, "operation"],
    );
  }
  if (Number.isInteger(limit) && limit > 0 && windowMs > 0 && windowMs < Infinity) return;
  throw badOption(
    `The throttle at index ${index} is ${limit} in ${windowMs} ms. Pass a whole limit from 1 on and a window above 0.`,
    at,
  );
}

function checkStatuses(statuses: Readonly<Record<string, number>>): void {
  const codes = emulatedRules.map(({ code }) => code);
  for (const [code, status] of Object.entries(statuses)) {
    const at = ["statuses", code];
    // Faults may answer any code, so only what looks like a slip is refused.
    const meant = codes.includes(code) ? undefined : nearest(code, codes, 2);
    if (meant !== undefined)
      throw badOption(`No rule answers ${code}. Did you mean "${meant}"?`, at);
    if (Number.isInteger(status) && status >= 400 && status < 600) continue;
    throw badOption(`The status of ${code} is ${status}. Pass 400 to 599.`, at);
  }
}

function badOption(message: string, path: Path): EmulatorError {
  return new EmulatorError("BadOption", message, { path });
}
