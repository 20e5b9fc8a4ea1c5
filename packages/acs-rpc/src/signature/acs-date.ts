const ACS_DATE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/** Writes an instant (ms since the epoch) as both signature versions want it: UTC, seconds, `2023-10-26T10:22:32Z`. */
export function formatAcsDate(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

/** Reads such a date as ms since the epoch; `undefined` if the form is another or the day does not exist. */
export function parseAcsDate(text: string): number | undefined {
  if (!ACS_DATE.test(text)) return undefined;
  const instant = Date.parse(text);
  // Date.parse rolls 30 February over into March on some engines; writing it back shows that.
  return Number.isNaN(instant) || formatAcsDate(instant) !== text ? undefined : instant;
}
