/** Longer paths come from damaged sources only and would fill the memory. */
export const maxPathLength = 4096;

/** Path of a member: `Filter[]` and `Key` give `Filter[].Key`. Members of the answer itself have no prefix. */
export function memberPath(parent: string, name: string): string {
  return parent === "" ? name : `${parent}.${name}`;
}

/** Path of the items of an array: `Filter` gives `Filter[]`. */
export function itemPath(array: string): string {
  return `${array}[]`;
}

/** Path of the values of an open map: `Labels` gives `Labels.*`. */
export function mapValuePath(map: string): string {
  return memberPath(map, "*");
}
