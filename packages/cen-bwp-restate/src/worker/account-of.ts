/** The account in a key: `plan:<account>/<id>`, `settle:<account>`. Empty where there is only one. */
export function accountOf(key: string): string {
  return /^[^:]*:([^/]*)/.exec(key)?.[1] ?? "";
}
