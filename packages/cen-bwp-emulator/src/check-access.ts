import { EmulatorError } from "./emulator-error.js";
import type { EmulatorOptions } from "./emulator-options.js";

/** Refuses policies, rates and statuses that cannot be meant: `EmulatorError` BadOption. */
export function checkAccess({
  accessKeys = [],
  throttle = [],
  statuses = {},
}: EmulatorOptions): void {
  for (const [index, { accessKeyId, policies = [] }] of accessKeys.entries()) {
    const sound = Array.isArray(policies) && policies.every(isPolicy);
    if (!sound) {
      throw badOption(
        `A policy of key ${accessKeyId} is not sound. Give Statement, a list of { Effect: "Allow" | "Deny", Action, Resource }.`,
        ["accessKeys", index],
      );
    }
  }
  for (const [index, { limit, windowMs }] of throttle.entries()) {
    if (Number.isInteger(limit) && limit > 0 && windowMs > 0 && windowMs < Infinity) continue;
    throw badOption(
      `The throttle at index ${index} is ${limit} in ${windowMs} ms. Pass a whole limit from 1 on and a window above 0.`,
      ["throttle", index],
    );
  }
  for (const [code, status] of Object.entries(statuses)) {
    if (Number.isInteger(status) && status >= 400 && status < 600) continue;
    throw badOption(`The status of ${code} is ${status}. Pass 400 to 599.`, ["statuses", code]);
  }
}

function isPolicy(policy: unknown): boolean {
  const { Statement } = (policy ?? {}) as { readonly Statement?: unknown };
  return Array.isArray(Statement) && Statement.every(isStatement);
}

function isStatement(statement: unknown): boolean {
  const { Effect, Action, Resource } = (statement ?? {}) as Readonly<Record<string, unknown>>;
  const named = [Action, Resource].every((names) => {
    const list = [names].flat();
    return list.length > 0 && list.every((name) => typeof name === "string");
  });
  return (Effect === "Allow" || Effect === "Deny") && named;
}

function badOption(message: string, path: readonly (string | number)[]): EmulatorError {
  return new EmulatorError("BadOption", message, { path });
}
