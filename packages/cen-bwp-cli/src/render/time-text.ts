/** `13:00Z`: the hour of an instant in UTC. */
export function clockText(instant: number): string {
  return `${new Date(instant).toISOString().slice(11, 16)}Z`;
}

/** `2026-11-23T13:00Z`: an instant in UTC to the minute, as the service writes it. */
export function minuteText(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 16)}Z`;
}

/** `2 min 5 s`, `3 h`, `12 d 4 h`: a duration in ms by its two greatest units. */
export function durationText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const parts = [
    [Math.floor(seconds / 86_400), "d"],
    [Math.floor(seconds / 3600) % 24, "h"],
    [Math.floor(seconds / 60) % 60, "min"],
    [seconds % 60, "s"],
  ] as const;
  const from = parts.findIndex(([amount]) => amount > 0);
  if (from === -1) return "0 s";
  return parts
    .slice(from, from + 2)
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => `${amount} ${unit}`)
    .join(" ");
}
