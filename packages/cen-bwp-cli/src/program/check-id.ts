import { exitCodes } from "../exit-codes.js";
import { OperatorError } from "../operator-error.js";

const plan = "a bandwidth plan's begins with cenbwp-";
const cen = "a CEN instance's begins with cen-";
const kinds = [
  ["cenbwp-", "a bandwidth plan"],
  ["cen-attach-", "an attachment"],
  ["cen-", "a CEN instance"],
  ["tr-attach-", "a transit router attachment"],
  ["tr-", "a transit router"],
  ["vpc-", "a VPC"],
  ["ccn-", "a Cloud Connect Network"],
] as const;

/** Accepts an id of a bandwidth plan; recognises the id of something else. */
export function checkPlanId(id: string): string {
  return check(id, "cenbwp-", plan);
}

/** Accepts an id of a CEN instance; recognises the id of something else. */
export function checkCenId(id: string): string {
  return check(id, "cen-", cen);
}

function check(id: string, prefix: string, remedy: string): string {
  const kind = kinds.find(([start]) => id.startsWith(start));
  if (kind?.[0] === prefix && /^[\w.-]+$/.test(id)) return id;
  throw new OperatorError(
    kind && kind[0] !== prefix
      ? `${id} is the id of ${kind[1]}; ${remedy}`
      : `${JSON.stringify(id)} is no id; ${remedy}`,
    exitCodes.usage,
  );
}
