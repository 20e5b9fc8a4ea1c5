/** A step into a value: a member's name or an item's index. */
export type Path = readonly (string | number)[];

/** Stable names of what can be wrong. */
export type IssueCode =
  | "required"
  | "type"
  | "minimum"
  | "maximum"
  | "minLength"
  | "maxLength"
  | "minItems"
  | "maxItems"
  | "enum"
  | "forbiddenPrefix"
  | "forbiddenSubstring"
  | "duplicate"
  | "timeFormat"
  | "calendarDate"
  | "tooSoon"
  | "tooLate"
  | "unknownKey"
  | "conditionalValue"
  | "prefix"
  | "numeric"
  | "tooDeep"
  | "tooManyIssues";

/** `error` rejects the value, `warn` only reports. */
export type Level = "error" | "warn";

/** What a message says beside the value: the bound, the values allowed, the format. Their order is fixed for each code. */
export type IssueParams = readonly (string | number | boolean)[];

/** What a message is made from; every issue is one. */
export interface Told {
  readonly path: Path;
  readonly code: IssueCode;
  readonly received: unknown;
  readonly params: IssueParams;
}

/** A language: `en` and `zhCn` are imported where they are wanted, so that nobody carries words nobody reads. */
export interface Words {
  /** What is wrong: `PageSize: 80 is above the maximum of 50`. */
  readonly message: (issue: Told) => string;
  /** What would have been right: `at most 50`. */
  readonly expected: (issue: Told) => string;
}

/** One thing that is wrong with a value. */
export interface Issue extends Told {
  /** Where, from the value's root: `["Filter", 0, "Key"]`. */
  readonly path: Path;
  /** The same as a JSON Pointer: `/Filter/0/Key`. */
  readonly pointer: string;
  /** The same as the service names it: `Filter.1.Key`. */
  readonly wire: string;
  /** The rule it breaks, as `withLevels` and the data of rules name it: `Filter[].Key/enum`. */
  readonly rule: string;
  readonly code: IssueCode;
  readonly level: Level;
  readonly params: IssueParams;
  /** A sentence in the words asked for; `PageSize: maximum 50, got 80` without any. Made when it is read. */
  readonly message: string;
  /** What would have been right, in the words asked for; `maximum 50` without any. Made when it is read. */
  readonly expected: string;
  /** What was found. */
  readonly received: unknown;
}

/** An issue as validators make it. Only what cannot be derived is stored, so that a fault costs little. */
export class FoundIssue implements Issue {
  // Declared only: fields that are defined and then assigned cost twice.
  declare path: Path;
  declare readonly code: IssueCode;
  declare readonly received: unknown;
  declare readonly params: IssueParams;
  declare level: Level;
  #words: Words | undefined;

  constructor(
    path: Path,
    code: IssueCode,
    received: unknown,
    params: IssueParams,
    level: Level = "error",
  ) {
    this.path = path;
    this.code = code;
    this.received = received;
    this.params = params;
    this.level = level;
  }

  /** Sets the language of `message` and `expected`. */
  say(words: Words | undefined): void {
    this.#words = words;
  }

  get pointer(): string {
    return this.path
      .map((step) => `/${`${step}`.replaceAll("~", "~0").replaceAll("/", "~1")}`)
      .join("");
  }

  get wire(): string {
    return this.path.map((step) => (typeof step === "number" ? step + 1 : step)).join(".");
  }

  get rule(): string {
    const steps = this.path.map((step) => (typeof step === "number" ? "[]" : `.${step}`));
    // What nobody documented has no place of its own: the rule belongs to the object around it.
    if (this.code === "unknownKey") steps.pop();
    return `${steps.join("").slice(1)}/${this.code}`;
  }

  get message(): string {
    const { received } = this;
    return (
      this.#words?.message(this) ??
      // What an object is as a text is its own affair, and may throw.
      `${this.wire || "value"}: ${this.expected}, got ${Object(received) === received ? typeof received : String(received).slice(0, 60)}`
    );
  }

  get expected(): string {
    return this.#words?.expected(this) ?? [this.code, ...this.params].join(" ");
  }

  toJSON(): object {
    const all: Record<string, unknown> = { ...(this as object) };
    for (const name of ["pointer", "wire", "rule", "message", "expected"] as const)
      all[name] = this[name];
    return all;
  }
}
