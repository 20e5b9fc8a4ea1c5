/** A bar of `value` in `whole`, as inline SVG. It says nothing the text beside it does not say, so readers skip it. */
export function bar(value: number, whole: number): string {
  const share = whole <= 0 ? 0 : Math.min(1, Math.max(0, value / whole));
  const width = Math.round(share * 1000) / 10;
  const kind = value > whole ? "over" : "bar";
  return `<svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="8"/><rect class="${kind}" width="${width}" height="8"/></svg>`;
}
