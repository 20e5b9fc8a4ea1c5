import { en, expectedEn } from "./messages-en.js";

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

/** One thing that is wrong with a value. */
export interface Issue {
  /** Where, from the value's root: `["Filter", 0, "Key"]`. */
  readonly path: Path;
  /** The same as a JSON Pointer: `/Filter/0/Key`. */
  readonly pointer: string;
  /** The same as the service names it: `Filter.1.Key`. */
  readonly wire: string;
  /** The rule it breaks, as `levels` and the data of rules name it: `Filter[].Key/enum`. */
  readonly rule: string;
  readonly code: IssueCode;
  readonly level: Level;
  readonly params: IssueParams;
  /** An English sentence that names the field, the value and the bound. Made when it is read. */
  readonly message: string;
  /** What would have been right, in English. Made when it is read. */
  readonly expected: string;
  /** What was found. */
  readonly received: unknown;
}

/** An issue as validators make it. Only what cannot be derived is stored, so that a fault costs little. */
export class FoundIssue implements Issue {
  // Declared only: fields that are defined and then assigned cost twice.
  /** Steps within the part that was judged. */
  declare private readonly own: Path;
  /** Steps to that part; added on the way out of it. */
  declare private above: Path | undefined;
  declare readonly code: IssueCode;
  declare level: Level;
  declare readonly received: unknown;
  declare readonly params: IssueParams;

  constructor(own: Path, code: IssueCode, level: Level, received: unknown, params: IssueParams) {
    this.own = own;
    this.above = undefined;
    this.code = code;
    this.level = level;
    this.received = received;
    this.params = params;
  }

  /** Tells an issue of a part where the part stands. */
  move(steps: Path): void {
    this.above = this.above === undefined ? steps : steps.concat(this.above);
  }

  get path(): Path {
    return this.above === undefined ? this.own : this.above.concat(this.own);
  }

  get pointer(): string {
    return this.path
      .map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`)
      .join("");
  }

  get wire(): string {
    return this.path.map((step) => (typeof step === "number" ? step + 1 : step)).join(".");
  }

  get rule(): string {
    // What nobody documented has no place of its own: the rule belongs to the object around it.
    const path = this.code === "unknownKey" ? this.path.slice(0, -1) : this.path;
    return `${path.map((step, at) => (typeof step === "number" ? "[]" : at === 0 ? step : `.${step}`)).join("")}/${this.code}`;
  }

  get message(): string {
    return en(this);
  }

  get expected(): string {
    return expectedEn(this);
  }

  toJSON(): Issue {
    const { path, pointer, wire, rule, code, level, params, message, expected, received } = this;
    return { path, pointer, wire, rule, code, level, params, message, expected, received };
  }
}
