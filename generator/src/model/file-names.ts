import { kebabCase } from "./names.js";

/** Files that are not an operation's, in one package or another; and devices, which Windows opens whatever ending stands behind them. */
const reserved = /^(?:client|index|operations|con|prn|aux|nul|com\d|lpt\d)$/;
/** What stands in front of or behind an operation's file name in the name of a file beside it. */
const beside = /^(?:paginate|complete)-|-cases$/;

/**
 * File names by operation. Two operations may differ in capitals alone, which some disks do not tell apart, and one may be called
 * like a file of ours: the later one of the two, by name, gets a number.
 */
export function fileNames(operations: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const all = new Set(operations.map(kebabCase));
  const names = new Map<string, string>();
  for (const operation of operations) {
    const plain = kebabCase(operation);
    const isBeside = beside.test(plain) && all.has(plain.replace(beside, ""));
    const base = isBeside ? `operation-${plain}` : plain;
    let name = base;
    for (let count = 2; taken.has(name) || reserved.test(name); count += 1)
      name = `${base}-${count}`;
    taken.add(name);
    names.set(operation, name);
  }
  return names;
}
