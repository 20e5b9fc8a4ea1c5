/** Reads a `Date` header as ms since the epoch. */
export function serverDate(header: string | readonly string[] | undefined): number | undefined {
  if (typeof header !== "string") return undefined;
  const instant = Date.parse(header);
  return Number.isNaN(instant) ? undefined : instant;
}
