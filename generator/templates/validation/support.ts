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
  | "unknownKey"
  | "conditionalValue"
  | "prefix"
  | "numeric"
  | "tooManyIssues";

/** `error` rejects the value, `warn` only reports. */
export type Level = "error" | "warn";

/** One thing that is wrong with a value. */
export interface Issue {
  /** Where, from the value's root: `["Filter", 0, "Key"]`. */
  readonly path: Path;
  /** The same as a JSON Pointer: `/Filter/0/Key`. */
  readonly pointer: string;
  /** The same as the service names it: `Filter.1.Key`. */
  readonly wire: string;
  readonly code: IssueCode;
  readonly level: Level;
  /** A sentence that names the field, the value and the bound. */
  readonly message: string;
  /** What would have been right. */
  readonly expected: string;
  /** What was found. */
  readonly received: unknown;
}

/** The value if nothing is wrong with it, otherwise every issue. Warnings alone do not reject. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export interface ValidateOptions {
  /** What "now" is for rules about time, in ms since the epoch. Without it such rules are not judged. */
  readonly now?: number | Date;
}

/** Thrown by `assert…`; carries every issue. */
export class ValidationError extends Error {
  readonly code = "ValidationError";
  readonly issues: readonly Issue[];

  constructor(what: string, issues: readonly Issue[]) {
    super(`${what}: ${issues.map((issue) => issue.message).join("; ")}`);
    this.name = "ValidationError";
    this.issues = issues;
  }
}

/** No more issues than this are reported; the last one says that there are more. */
const maxIssues = 100;

/** Collects issues while a value is walked. */
export class Found {
  readonly issues: Issue[] = [];
  readonly now: number | undefined;
  private errors = 0;
  private full = false;

  constructor(options: ValidateOptions | undefined) {
    const now = options?.now;
    this.now = now instanceof Date ? now.getTime() : now;
  }

  add(
    path: Path,
    code: IssueCode,
    level: Level,
    complaint: string,
    expected: string,
    received: unknown,
  ): void {
    if (this.full) return;
    if (level === "error") this.errors += 1;
    if (this.issues.length === maxIssues) {
      this.full = true;
      this.push(
        [],
        "tooManyIssues",
        level,
        "there are more issues",
        `at most ${maxIssues} issues`,
        undefined,
      );
      return;
    }
    this.push(path, code, level, complaint, expected, received);
  }

  private push(
    path: Path,
    code: IssueCode,
    level: Level,
    complaint: string,
    expected: string,
    received: unknown,
  ): void {
    const message = `${path.length === 0 ? "the value" : dotted(path)}: ${complaint}`;
    this.issues.push({
      path,
      pointer: pointer(path),
      wire: wireName(path),
      code,
      level,
      message,
      expected,
      received,
    });
  }

  /** The outcome; errors come before warnings. */
  result<T>(value: unknown): Result<T> {
    if (this.errors === 0) return { ok: true, value: value as T, warnings: this.issues };
    return {
      ok: false,
      issues: this.issues.toSorted(
        (a, b) => Number(a.level === "warn") - Number(b.level === "warn"),
      ),
    };
  }
}

/** An object that is no array; whether it has the right members is another question. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function wrongType(found: Found, path: Path, expected: string, received: unknown): void {
  found.add(path, "type", "error", `${show(received)} is not ${expected}`, expected, received);
}

export function missing(found: Found, path: Path, expected: string): void {
  found.add(path, "required", "error", "is required", expected, undefined);
}

export function belowMinimum(
  found: Found,
  path: Path,
  level: Level,
  received: number,
  bound: number,
): void {
  found.add(
    path,
    "minimum",
    level,
    `${received} is below the minimum of ${bound}`,
    `at least ${bound}`,
    received,
  );
}

export function aboveMaximum(
  found: Found,
  path: Path,
  level: Level,
  received: number,
  bound: number,
): void {
  found.add(
    path,
    "maximum",
    level,
    `${received} is above the maximum of ${bound}`,
    `at most ${bound}`,
    received,
  );
}

export function isEmpty(found: Found, path: Path, level: Level, received: string): void {
  found.add(path, "minLength", level, "is empty", "a text that is not empty", received);
}

export function tooShort(
  found: Found,
  path: Path,
  level: Level,
  received: string,
  bound: number,
): void {
  found.add(
    path,
    "minLength",
    level,
    `has ${lengthOf(received)} characters, at least ${bound} are needed`,
    `at least ${bound} characters`,
    received,
  );
}

export function tooLong(
  found: Found,
  path: Path,
  level: Level,
  received: string,
  bound: number,
): void {
  found.add(
    path,
    "maxLength",
    level,
    `has ${lengthOf(received)} characters, at most ${bound} are allowed`,
    `at most ${bound} characters`,
    received,
  );
}

export function tooFewItems(
  found: Found,
  path: Path,
  level: Level,
  received: number,
  bound: number,
): void {
  found.add(
    path,
    "minItems",
    level,
    `has ${received} entries, at least ${bound} are needed`,
    `at least ${bound} entries`,
    received,
  );
}

export function tooManyItems(
  found: Found,
  path: Path,
  level: Level,
  received: number,
  bound: number,
): void {
  found.add(
    path,
    "maxItems",
    level,
    `has ${received} entries, at most ${bound} are allowed`,
    `at most ${bound} entries`,
    received,
  );
}

export function notOneOf(
  found: Found,
  path: Path,
  level: Level,
  received: unknown,
  values: string,
): void {
  found.add(
    path,
    "enum",
    level,
    `${show(received)} is not one of ${values}`,
    `one of ${values}`,
    received,
  );
}

export function notTaken(
  found: Found,
  path: Path,
  level: Level,
  received: string,
  values: string,
  by: string,
): void {
  found.add(
    path,
    "conditionalValue",
    level,
    `${show(received)} is not one of ${values}, the values ${by} takes`,
    `one of ${values}`,
    received,
  );
}

export function startsForbidden(
  found: Found,
  path: Path,
  level: Level,
  received: string,
  prefix: string,
): void {
  found.add(
    path,
    "forbiddenPrefix",
    level,
    `${show(received)} starts with ${prefix}`,
    `not to start with ${prefix}`,
    received,
  );
}

export function containsForbidden(
  found: Found,
  path: Path,
  level: Level,
  received: string,
  part: string,
): void {
  found.add(
    path,
    "forbiddenSubstring",
    level,
    `${show(received)} contains ${part}`,
    `not to contain ${part}`,
    received,
  );
}

export function startsOtherwise(
  found: Found,
  path: Path,
  level: Level,
  received: string,
  prefix: string,
): void {
  found.add(
    path,
    "prefix",
    level,
    `${show(received)} does not start with ${prefix}`,
    `a text that starts with ${prefix}`,
    received,
  );
}

export function notNumeric(found: Found, path: Path, level: Level, received: string): void {
  found.add(
    path,
    "numeric",
    level,
    `${show(received)} is not a decimal number`,
    "a decimal number as a text",
    received,
  );
}

export function tooSoon(
  found: Found,
  path: Path,
  level: Level,
  received: string,
  leadMs: number,
): void {
  const ahead = `at least ${leadMs / 3_600_000} h ahead`;
  found.add(
    path,
    "tooSoon",
    level,
    `${show(received)} is not ${ahead} of ${new Date(found.now ?? 0).toISOString()}`,
    ahead,
    received,
  );
}

/** Judges an instant's form and whether it is a date on the calendar. Returns whether it is an instant at all. */
export function checkTime(
  found: Found,
  path: Path,
  level: Level,
  received: string,
  format: string,
): boolean {
  const fault = timeFault(received, format);
  if (fault === undefined) return true;
  const complaint =
    fault === "timeFormat"
      ? `${show(received)} is not written as ${format}`
      : `${show(received)} is no date on the calendar`;
  found.add(path, fault, level, complaint, `UTC, ${format}`, received);
  return false;
}

/** Judges that no two of the first `end` items agree in a member. */
export function checkUnique(
  found: Found,
  path: Path,
  list: readonly unknown[],
  end: number,
  member: string,
): void {
  const seen = new Set<unknown>();
  for (let index = 0; index < end; index += 1) {
    const item: unknown = list[index];
    const key = isObject(item) ? item[member] : undefined;
    if (key === undefined) continue;
    if (seen.has(key))
      found.add(
        [...path, index, member],
        "duplicate",
        "error",
        `${show(key)} stands there twice`,
        "each at most once",
        key,
      );
    seen.add(key);
  }
}

/** Reports members that are not documented, with the nearest name that is. */
export function unknownKeys(
  found: Found,
  path: Path,
  value: Record<string, unknown>,
  known: readonly string[],
): void {
  for (const key of Object.keys(value)) {
    if (known.includes(key) || value[key] === undefined) continue;
    const near = nearest(key, known);
    found.add(
      [...path, key],
      "unknownKey",
      "error",
      near === undefined ? "is not a parameter" : `is not a parameter; did you mean ${near}?`,
      near ?? known.join(", "),
      value[key],
    );
  }
}

/** An instant written like the format, a real date on the calendar; otherwise which of the two is wrong. */
function timeFault(text: string, format: string): "timeFormat" | "calendarDate" | undefined {
  if (text.length !== format.length) return "timeFormat";
  for (let at = 0; at < format.length; at += 1) {
    const wanted = format.charCodeAt(at);
    const got = text.charCodeAt(at);
    // A letter of the pattern other than T and Z stands for a digit.
    const digit = /[YMDhms]/.test(format.charAt(at));
    if (digit ? got < 48 || got > 57 : got !== wanted) return "timeFormat";
  }
  const instant = Date.parse(text);
  if (Number.isNaN(instant)) return "calendarDate";
  return new Date(instant).toISOString().startsWith(text.slice(0, 16)) ? undefined : "calendarDate";
}

/** A value as it would be written in source, cut where it is long. */
function show(value: unknown): string {
  if (typeof value === "bigint") return `${value}n`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  const text = typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** Characters as the service counts them: code points, not UTF-16 units. */
export function lengthOf(text: string): number {
  let length = text.length;
  for (let at = 0; at < text.length - 1; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0xd800 || unit > 0xdbff) continue;
    const next = text.charCodeAt(at + 1);
    if (next >= 0xdc00 && next <= 0xdfff) length -= 1;
  }
  return length;
}

function dotted(path: Path): string {
  return path
    .map((step, index) =>
      typeof step === "number" ? `[${step}]` : index === 0 ? step : `.${step}`,
    )
    .join("");
}

function pointer(path: Path): string {
  return path
    .map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");
}

function wireName(path: Path): string {
  return path.map((step) => (typeof step === "number" ? step + 1 : step)).join(".");
}

/** The known name with the fewest edits, if it is close enough to be meant. */
function nearest(name: string, known: readonly string[]): string | undefined {
  if (name.length > 100) return undefined;
  let best: string | undefined;
  let fewest = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const edits = candidate.toLowerCase() === name.toLowerCase() ? 0 : distance(name, candidate);
    if (edits < fewest) {
      fewest = edits;
      best = candidate;
    }
  }
  return best;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next.push(
        Math.min(
          (next[j - 1] ?? 0) + 1,
          (row[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
