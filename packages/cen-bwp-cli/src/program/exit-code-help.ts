import { exitCodeTable } from "../exit-codes.js";

/** The table of exit codes as it stands below the help. */
export function exitCodeHelp(): string {
  return [
    "",
    "Exit codes:",
    ...exitCodeTable.map(([code, meaning]) => `  ${String(code).padEnd(4)} ${meaning}`),
  ].join("\n");
}
