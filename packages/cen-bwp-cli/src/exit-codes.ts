/** What each exit code means. Stable: scripts branch on them. */
export const exitCodes = {
  done: 0,
  failure: 1,
  usage: 2,
  precheckFailed: 3,
  credentials: 4,
  conflict: 5,
  notFinished: 6,
  undecided: 7,
  changes: 8,
  interrupted: 130,
} as const;

/** One of {@link exitCodes}. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The table of `--help` and of the README. */
export const exitCodeTable: readonly (readonly [ExitCode, string])[] = [
  [exitCodes.done, "done, or nothing to do"],
  [exitCodes.failure, "failed; the message says why"],
  [exitCodes.usage, "wrong usage, nothing was sent"],
  [exitCodes.precheckFailed, "a pre-check failed, nothing was sent"],
  [exitCodes.credentials, "credentials missing, wrong or without permission"],
  [exitCodes.conflict, "conflict: taken, changed meanwhile, or held by another run"],
  [exitCodes.notFinished, "not finished; the same command goes on"],
  [exitCodes.undecided, "undecided: money may be spent, do not order again by other means"],
  [exitCodes.changes, "with --detailed-exitcode: there are changes to make"],
  [exitCodes.interrupted, "interrupted; what was begun is kept"],
];

// What an operator must hear first when several things happened in one run.
const gravity: readonly number[] = [
  exitCodes.undecided,
  exitCodes.interrupted,
  exitCodes.credentials,
  exitCodes.failure,
  exitCodes.conflict,
  exitCodes.precheckFailed,
  exitCodes.notFinished,
  exitCodes.changes,
];

/** The gravest of several exit codes; 0 for none. Undecided money comes before everything else. */
export function gravest(codes: readonly ExitCode[]): ExitCode {
  return codes.toSorted((a, b) => rank(a) - rank(b))[0] ?? exitCodes.done;
}

function rank(code: ExitCode): number {
  const at = gravity.indexOf(code);
  return at === -1 ? gravity.length : at;
}
