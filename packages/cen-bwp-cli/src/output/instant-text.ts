/** An instant (ms) as documents carry it: ISO 8601 in UTC with seconds. */
export function instantText(instant: number): string {
  return new Date(instant).toISOString().replace(/\.\d+Z$/, "Z");
}
