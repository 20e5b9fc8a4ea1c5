import { EmulatorError } from "../emulator-error.js";
import { checkMembers, type Members } from "../checks/check-members.js";
import { refuseCondition } from "./condition.js";
import type { RamPolicy, RamStatement } from "./ram-policy.js";

const policyMembers: Members<RamPolicy> = { Version: true, Statement: true };
const statementMembers: Members<RamStatement> = {
  Effect: true,
  Action: true,
  NotAction: true,
  Resource: true,
  Condition: true,
};

/**
 * Refuses a policy that could not be judged in full: part of a policy is worse than none. Throws `EmulatorError` BadOption
 * with the path to the statement.
 */
export function checkPolicy(
  policy: unknown,
  what: string,
  path: readonly (string | number)[],
): asserts policy is RamPolicy {
  checkMembers(policy, policyMembers, what, path);
  const { Statement } = policy as { readonly Statement?: unknown };
  if (!Array.isArray(Statement)) throw unsound(what, "Statement must be a list", path);
  for (const [index, statement] of Statement.entries()) {
    const at = [...path, "Statement", index];
    checkMembers(statement, statementMembers, `${what}, statement ${index + 1},`, at);
    const problem = refuseStatement(statement as Readonly<Record<string, unknown>>);
    if (problem !== undefined) throw unsound(`${what}, statement ${index + 1}`, problem, at);
  }
}

function refuseStatement({
  Effect,
  Action,
  NotAction,
  Resource,
  Condition,
}: Readonly<Record<string, unknown>>): string | undefined {
  if (Effect !== "Allow" && Effect !== "Deny") return `Effect must be "Allow" or "Deny"`;
  if ((Action === undefined) === (NotAction === undefined)) {
    return "there must be either Action or NotAction";
  }
  if (!isNames(Action ?? NotAction)) return "Action must be a text or a list of texts";
  if (!isNames(Resource)) return "Resource must be a text or a list of texts";
  return Condition === undefined ? undefined : refuseCondition(Condition);
}

function isNames(names: unknown): boolean {
  const list = [names].flat();
  return list.length > 0 && list.every((name) => typeof name === "string");
}

function unsound(what: string, problem: string, path: readonly (string | number)[]): EmulatorError {
  return new EmulatorError("BadOption", `${what}: ${problem}.`, { path });
}
