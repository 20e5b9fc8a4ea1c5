/** `13:00Z`, or with the day where it is not the same one: an instant in UTC for people. */
export function clockText(instant: number): string {
  return `${new Date(instant).toISOString().slice(11, 16)}Z`;
}

/** `2026-11-01`, a day in UTC. */
export function dayText(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
