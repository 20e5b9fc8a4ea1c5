import {
  FoundIssue,
  type Issue,
  type IssueCode,
  type IssueParams,
  type Level,
  type Path,
} from "./issue.js";

/** The value if nothing is wrong with it, otherwise every issue. Warnings alone do not reject. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** What rules about time are judged against. A rule whose instant is not given is not judged. */
export interface ClockOptions {
  /** What "now" is, in ms since the epoch. */
  readonly now?: number | Date;
  /** When the thing the request is about expires, in ms since the epoch: an end must lie before it. */
  readonly expiresAt?: number | Date;
}

export interface ValidateOptions extends ClockOptions {
  /** `all` (default) reports every issue; `first` stops at the first error and judges no warnings. */
  readonly mode?: "all" | "first";
  /** Levels of rules by their id, instead of the documented ones: `{ "EndTime/tooSoon": "warn" }`. */
  readonly levels?: Readonly<Record<string, Level | "off">>;
}

/** The instants a check compares with; `NaN` compares with nothing. */
export interface Clock {
  readonly now: number;
  readonly expiresAt: number;
  /** Objects of shapes that hold themselves seen so far. */
  visits: number;
}

/** What an all-errors check writes into. */
export interface Found extends Clock {
  readonly issues: FoundIssue[];
  errors: number;
  readonly cap: number;
  cut: Level | undefined;
}

/** Thrown by `assert…`; carries every issue. */
export class ValidationError extends Error {
  readonly code = "ValidationError";
  readonly issues: readonly Issue[];

  constructor(what: string, issues: readonly Issue[]) {
    super(`${what}: ${issues.map(({ message }) => message).join("; ")}`);
    this.name = "ValidationError";
    this.issues = issues;
  }
}

/** No more issues than this are reported; one more then says that there are more. */
const maxIssues = 100;

export function clockOf(options: ClockOptions | undefined): Clock {
  return { now: instant(options?.now), expiresAt: instant(options?.expiresAt), visits: 0 };
}

export function begin(options: ValidateOptions | undefined): Found {
  return {
    now: instant(options?.now),
    expiresAt: instant(options?.expiresAt),
    visits: 0,
    issues: [],
    errors: 0,
    // What the caller switches off must not crowd out the rest.
    cap: options?.levels === undefined ? maxIssues : 100 * maxIssues,
    cut: undefined,
  };
}

function instant(given: number | Date | undefined): number {
  return given === undefined ? Number.NaN : Number(given);
}

/** An error of the all-errors form. */
export function fail(
  found: Found,
  path: Path,
  code: IssueCode,
  received: unknown,
  params: IssueParams,
): void {
  if (found.issues.length < found.cap) {
    found.errors += 1;
    found.issues.push(new FoundIssue(path, code, "error", received, params));
  } else found.cut = "error";
}

/** A warning of the all-errors form. */
export function warn(
  found: Found,
  path: Path,
  code: IssueCode,
  received: unknown,
  params: IssueParams,
): void {
  if (found.issues.length < found.cap)
    found.issues.push(new FoundIssue(path, code, "warn", received, params));
  else found.cut ??= "warn";
}

/** The error of the first-error form. */
export function issue(
  path: Path,
  code: IssueCode,
  received: unknown,
  params: IssueParams,
): FoundIssue {
  return new FoundIssue(path, code, "error", received, params);
}

/** Issues of a part know their path within it; here they learn where the part stands. Valid parts pay nothing for it. */
export function under(found: Found, from: number, steps: Path): void {
  const { issues } = found;
  for (let at = from; at < issues.length; at += 1) issues[at]?.move(steps);
}

/** As `under`, for the first-error form. */
export function within(one: FoundIssue, steps: Path): FoundIssue {
  one.move(steps);
  return one;
}

/** The outcome of the first-error form. */
export function firstResult<T>(value: unknown, one: Issue | undefined): Result<T> {
  return one === undefined
    ? { ok: true, value: value as T, warnings: [] }
    : { ok: false, issues: [one] };
}

/** The outcome of the all-errors form; errors come before warnings. */
export function resultOf<T>(
  value: unknown,
  found: Found,
  options: ValidateOptions | undefined,
): Result<T> {
  const { issues } = found;
  if (issues.length === 0) return { ok: true, value: value as T, warnings: [] };
  if (issues.length === found.errors && found.cut === undefined && options?.levels === undefined)
    return { ok: false, issues };
  return sorted(value, found, options);
}

function sorted<T>(value: unknown, found: Found, options: ValidateOptions | undefined): Result<T> {
  const all = options?.levels === undefined ? found.issues : relevel(found, options.levels);
  const errors = all.filter(({ level }) => level === "error");
  const warnings = all.filter(({ level }) => level === "warn");
  const cut = all.length > maxIssues && errors.length > 0 ? "error" : found.cut;
  if (options?.mode === "first") return firstResult(value, errors[0]);
  const issues = errors.concat(warnings).slice(0, maxIssues);
  if (cut !== undefined)
    issues.push(new FoundIssue([], "tooManyIssues", cut, undefined, [maxIssues]));
  return errors.length === 0 && cut !== "error"
    ? { ok: true, value: value as T, warnings: issues }
    : { ok: false, issues };
}

function relevel(
  found: Found,
  levels: Readonly<Record<string, Level | "off">>,
): readonly FoundIssue[] {
  return found.issues.filter((one) => {
    const level = Object.hasOwn(levels, one.rule) ? levels[one.rule] : undefined;
    if (level === "error" || level === "warn") one.level = level;
    return level !== "off";
  });
}
