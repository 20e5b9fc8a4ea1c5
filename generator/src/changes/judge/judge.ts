import type { Finding } from "../compare/finding.js";
import { type Bump, type Levels, type Target, targets } from "../table/bump.js";
import type { Cell, RuleId } from "../table/rule.js";
import { ruleTable } from "../table/rule-table.js";
import { asksFixtures, type Evidence, holds } from "./conditions.js";

/** A difference with what it means for each package, before versions below 1.0 are shifted. */
export interface Change extends Finding {
  readonly levels: Levels;
}

/** Rules whose findings nobody has to be told about. */
const noise: ReadonlySet<RuleId> = new Set<RuleId>(["O6", "R20", "S11", "X2", "X3", "N1", "N2"]);

export function isNoise({ rule }: Pick<Finding, "rule">): boolean {
  return noise.has(rule);
}

/** The operations whose examples and built values a level depends on. */
export function operationsAsked(findings: readonly Finding[]): readonly string[] {
  const asked = findings.filter(({ rule }) =>
    targets.some((target) => {
      const cell = ruleTable[rule][target];
      return typeof cell === "object" && asksFixtures(cell.when);
    }),
  );
  return [...new Set(asked.flatMap(({ operation }) => operation ?? []))];
}

/** Looks the levels of a finding up in the rule table. */
export function judge(finding: Finding, evidence: Evidence): Change {
  const rule = ruleTable[finding.rule];
  const level = (target: Target): Bump =>
    finding.only?.includes(target) === false ? "none" : cellLevel(rule[target], finding, evidence);
  return {
    ...finding,
    levels: {
      client: level("client"),
      validation: level("validation"),
      fixtures: level("fixtures"),
    },
  };
}

function cellLevel(cell: Cell, finding: Finding, evidence: Evidence): Bump {
  if (typeof cell === "string") return cell;
  return holds(cell.when, finding, evidence) ? cell.yes : cell.no;
}
