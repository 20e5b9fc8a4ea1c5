/**
 * How we know a rule. `page`: the operation's help page. `error-centre`: the product's error list or gateway pages.
 * `client`: seen in a public client of the service. `assumed`: our decision where nothing settles it.
 */
export type Provenance = "page" | "error-centre" | "client" | "assumed";

/** A refusal as the service words it: HTTP status, stable code, message. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  /** Sent beside those every answer has. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Members of the envelope beside those every error has. */
  readonly members?: Readonly<Record<string, unknown>>;
}

/** What a rule is called, what it answers and how we know it. */
export interface RuleInfo {
  /** Kebab-case and unique over all rules. */
  readonly name: string;
  /** `gateway` or the operation the rule belongs to, `request` for all operations. */
  readonly stage: string;
  readonly code: string;
  readonly status: number;
  readonly provenance: Provenance;
  /** Where the rule stands, or what the assumption rests on. */
  readonly source: string;
}

/** A rule says why it refuses a subject, or nothing. Rules change nothing. */
export interface Rule<Subject> extends RuleInfo {
  readonly refuse: (subject: Subject) => string | undefined;
}

/** The refusal of the first rule that refuses; the order of the rules is the order of the checks. */
export function judge<Subject>(
  rules: readonly Rule<Subject>[],
  subject: Subject,
): Refusal | undefined {
  for (const rule of rules) {
    const message = rule.refuse(subject);
    if (message !== undefined) return { status: rule.status, code: rule.code, message };
  }
  return undefined;
}
