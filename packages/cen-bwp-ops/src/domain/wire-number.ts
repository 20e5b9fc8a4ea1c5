/** A number the service sends as a number or as decimal text (`Bandwidth` 2, `ReservationBandwidth` "10"); else `undefined`. */
export function parseWireNumber(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value !== "string" || !/^\s*\d+(\.\d+)?\s*$/.test(value)) return undefined;
  return Number(value);
}

/** A flag the service sends as a boolean or as text (`HasReservationData` "true"); else `undefined`. */
export function parseWireFlag(value: unknown): boolean | undefined {
  if (typeof value === "boolean") return value;
  if (typeof value !== "string") return undefined;
  const text = value.trim().toLowerCase();
  return text === "true" ? true : text === "false" ? false : undefined;
}
