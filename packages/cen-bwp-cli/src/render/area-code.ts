import { printable, type TableCell } from "./table.js";

// The areas the documentation names, as people abbreviate them. The list is open: others keep their names.
const codes: Readonly<Record<string, string>> = {
  "asia-pacific": "AP",
  australia: "AU",
  china: "CN",
  europe: "EU",
  "middle-east": "ME",
  "north-america": "NA",
  "south-america": "SA",
};

/** `AP` for `asia-pacific`, where there is little room. */
export function areaCode(area: string): string {
  return codes[area.toLowerCase()] ?? area;
}

/** `asia-pacific ↔ china`, or `AP ↔ CN` where there is little room. */
export function areasCell(areas: readonly string[]): TableCell {
  return {
    full: printable(areas.join(" ↔ ")),
    short: printable(areas.map((area) => areaCode(area)).join(" ↔ ")),
  };
}
