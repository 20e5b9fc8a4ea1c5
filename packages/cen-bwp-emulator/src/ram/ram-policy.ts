/** One statement of a policy. `*` stands for any text, `?` for any one character; conditions are not emulated. */
export interface RamStatement {
  readonly Effect: "Allow" | "Deny";
  /** Such as `cen:Describe*`. */
  readonly Action: string | readonly string[];
  /** Such as `acs:cen:*:*:cenbandwidthpackage/cenbwp-1`. */
  readonly Resource: string | readonly string[];
}

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
): RamDecision {
  let decision: RamDecision = "ImplicitDeny";
  for (const { Effect, Action, Resource } of policies.flatMap(({ Statement }) => Statement)) {
    // Action names have no letter case, resources do.
    const applies =
      [Action].flat().some((pattern) => matches(pattern.toLowerCase(), action.toLowerCase())) &&
      [Resource].flat().some((pattern) => matches(pattern, resource));
    if (!applies) continue;
    if (Effect === "Deny") return "ExplicitDeny";
    decision = "Allow";
  }
  return decision;
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
