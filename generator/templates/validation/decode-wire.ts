/** What decoding gives. */
export interface Decoded {
  /** The request with typed members. What does not parse stays text, so that a validator can report it. */
  readonly value: Record<string, unknown>;
  /** Names of parameters the shape has no place for. */
  readonly unknown: readonly string[];
}

/** An index above this is no list of ours but an attempt to make a huge one. */
const maxIndex = 1000;

/** The index written at a place of a name, from 1, up to a point or the end; 0 where there is none that may be. */
export function indexAt(name: string, at: number): number {
  let index = 0;
  let end = at;
  for (; end < name.length; end += 1) {
    const digit = name.charCodeAt(end) - 48;
    if (digit === -2) break;
    // No other sign, no leading zero, no more than four digits.
    if (digit < 0 || digit > 9 || (digit === 0 && end === at) || end - at === 4) return 0;
    index = index * 10 + digit;
  }
  return index <= maxIndex ? index : 0;
}

/** Where a name goes on behind an index: how many digits it has, and the point. */
export function after(index: number): number {
  return index < 10 ? 2 : index < 100 ? 3 : index < 1000 ? 4 : 5;
}

/** The list a member holds; made if it is not there. */
export function listIn(target: Record<string, unknown>, member: string): unknown[] {
  return (target[member] ??= []) as unknown[];
}

/** The list at an index from 1; made if it is not there. Gaps become holes, which a validator reports. */
export function listAt(list: unknown[], index: number): unknown[] {
  return (list[index - 1] ??= []) as unknown[];
}

/** The object a member holds; made if it is not there. */
export function recordIn(target: Record<string, unknown>, member: string): Record<string, unknown> {
  return (target[member] ??= {}) as Record<string, unknown>;
}

/** The object at an index from 1; made if it is not there. */
export function recordAt(list: unknown[], index: number): Record<string, unknown> {
  return (list[index - 1] ??= {}) as Record<string, unknown>;
}

/** Account ids have 16 digits, most of which a number holds exactly. */
export function toInteger(text: string): unknown {
  const value = /^-?\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(value) ? value : text;
}

export function toNumber(text: string): unknown {
  return /^-?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : text;
}

export function toBoolean(text: string): unknown {
  return text === "true" ? true : text === "false" ? false : text;
}

/** Text that is no JSON stays text, so that a validator can report it. */
export function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
