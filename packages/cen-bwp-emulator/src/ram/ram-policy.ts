import { holds, type RamCondition, type RamContext } from "./condition.js";

interface StatementBase {
  readonly Effect: "Allow" | "Deny";
  /** Such as `acs:cen:*:*:cenbandwidthpackage/cenbwp-1`. */
  readonly Resource: string | readonly string[];
  /** When the statement counts. Default always. */
  readonly Condition?: RamCondition;
}

/** One statement of a policy. `*` stands for any text, `?` for any one character. */
export type RamStatement = StatementBase &
  (
    | {
        /** Such as `cen:Describe*`. */
        readonly Action: string | readonly string[];
        readonly NotAction?: undefined;
      }
    | {
        /** All actions but these. */
        readonly NotAction: string | readonly string[];
        readonly Action?: undefined;
      }
  );

/** A policy as RAM writes it. */
export interface RamPolicy {
  readonly Version?: string;
  readonly Statement: readonly RamStatement[];
}

/** What policies say to an action on a resource: an explicit deny wins, and what nobody allows is denied implicitly. */
export type RamDecision = "Allow" | "ExplicitDeny" | "ImplicitDeny";

export function decide(
  policies: readonly RamPolicy[],
  action: string,
  resource: string,
  context: RamContext,
): RamDecision {
  let decision: RamDecision = "ImplicitDeny";
  for (const statement of policies.flatMap(({ Statement }) => Statement)) {
    const applies =
      concernsAction(statement, action) &&
      [statement.Resource].flat().some((pattern) => matches(pattern, resource)) &&
      holds(statement.Condition, context);
    if (!applies) continue;
    if (statement.Effect === "Deny") return "ExplicitDeny";
    decision = "Allow";
  }
  return decision;
}

/** Action names have no letter case, resources do. */
function concernsAction({ Action, NotAction }: RamStatement, action: string): boolean {
  const named = [Action ?? NotAction ?? []]
    .flat()
    .some((pattern) => matches(pattern.toLowerCase(), action.toLowerCase()));
  return Action === undefined ? !named : named;
}

/** Whether a text fits a pattern, without a regular expression: a hostile pattern costs at most length times length. */
function matches(pattern: string, text: string): boolean {
  let at = 0;
  let inPattern = 0;
  let star = -1;
  let resume = 0;
  while (at < text.length) {
    const wanted = pattern[inPattern];
    if (wanted === "*") {
      star = inPattern++;
      resume = at;
    } else if (wanted === "?" || wanted === text[at]) {
      inPattern++;
      at++;
    } else if (star !== -1) {
      inPattern = star + 1;
      at = ++resume;
    } else return false;
  }
  while (pattern[inPattern] === "*") inPattern++;
  return inPattern === pattern.length;
}
