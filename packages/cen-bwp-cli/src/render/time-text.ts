/** `13:00Z`: the hour of an instant in UTC. */
export function clockText(instant: number): string {
  return `${new Date(instant).toISOString().slice(11, 16)}Z`;
}
