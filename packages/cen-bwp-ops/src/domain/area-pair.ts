/** The two areas a plan connects: unordered in meaning, so stored sorted and in lower case. */
export interface AreaPair {
  /** The area that sorts first, lower case. */
  readonly first: string;
  /** The other area; equal to `first` for a plan within one area. */
  readonly second: string;
  /** One string per pair, the same whichever way round the areas were given: for maps and comparisons. */
  readonly key: string;
  /** The pair for people: `china ↔ north-america`. */
  readonly label: string;
}

/**
 * Builds the pair from area A and area B (DescribeCenBandwidthPackages, `GeographicRegionAId` and `GeographicRegionBId`).
 * Never from the span text: its order is not canonical, and area names contain its separators.
 * Areas are open strings; the documented list is known to be incomplete.
 */
export function areaPair(areaA: string, areaB: string): AreaPair {
  const a = fold(areaA);
  const b = fold(areaB);
  const [first, second] = a <= b ? [a, b] : [b, a];
  return {
    first,
    second,
    // Encoded, so that no area name can contain the separator.
    key: `${encodeURIComponent(first)}+${encodeURIComponent(second)}`,
    label: `${first} ↔ ${second}`,
  };
}

function fold(area: string): string {
  return area.trim().toLowerCase();
}
