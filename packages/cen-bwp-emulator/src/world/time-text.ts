const form = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?Z$/;

/** Minute precision, UTC, as DescribeCenBandwidthPackages prints its times: `2021-08-30T16:00Z`. */
export function toMinuteText(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 16)}Z`;
}

/** Reads `YYYY-MM-DDThh:mmZ` or `YYYY-MM-DDThh:mm:ssZ`; undefined for another form or a day that does not exist. */
export function parseTimeText(text: string): number | undefined {
  const match = form.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second = "00"] = match;
  const canonical = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const instant = Date.parse(canonical);
  // Date.parse rolls 31 April over to 1 May; a real calendar day prints as it was read.
  if (Number.isNaN(instant) || new Date(instant).toISOString() !== canonical) return undefined;
  return instant;
}
