/** What a request's parameters look like: a scalar's type, a list as a list of its item's shape, an object by member. */
export type WireShape = "string" | "integer" | "number" | "boolean" | readonly [WireShape] | { readonly [member: string]: WireShape };

export interface Decoded {
  /** The request with typed members. What does not parse stays text, so that a validator can report it. */
  readonly value: Record<string, unknown>;
  /** Names of parameters the shape has no place for. */
  readonly unknown: readonly string[];
}

/** An index above this is no list of ours but an attempt to make a huge one. */
const maxIndex = 1000;

/** Turns `Filter.1.Key=CenId` and the like into `{ Filter: [{ Key: "CenId" }] }`. Indices start at 1; gaps become holes that a validator reports. */
export function decodeWire(shape: { readonly [member: string]: WireShape }, pairs: Iterable<readonly [string, string]>): Decoded {
  const value: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  const unknown: string[] = [];
  for (const [name, text] of pairs) if (!place(value, shape, name.split("."), text)) unknown.push(name);
  return { value: { ...value }, unknown };
}

function place(into: Record<string, unknown>, shape: { readonly [member: string]: WireShape }, steps: readonly string[], text: string): boolean {
  const [step, ...rest] = steps;
  if (step === undefined || !Object.hasOwn(shape, step)) return false;
  const inner = shape[step] as WireShape;
  if (typeof inner === "string") {
    if (rest.length > 0) return false;
    into[step] = parse(inner, text);
    return true;
  }
  if (isList(inner)) return placeItem(into, step, inner[0], rest, text);
  const target = (into[step] ??= {}) as Record<string, unknown>;
  return place(target, inner, rest, text);
}

function placeItem(into: Record<string, unknown>, name: string, item: WireShape, steps: readonly string[], text: string): boolean {
  const [step, ...rest] = steps;
  if (step === undefined || !/^[1-9]\d{0,3}$/.test(step) || Number(step) > maxIndex) return false;
  const index = Number(step) - 1;
  const list = (into[name] ??= []) as unknown[];
  if (typeof item === "string") {
    if (rest.length > 0) return false;
    list[index] = parse(item, text);
    return true;
  }
  // No operation nests a list directly in a list.
  if (isList(item)) return false;
  const target = (list[index] ??= {}) as Record<string, unknown>;
  return place(target, item, rest, text);
}

function isList(shape: WireShape): shape is readonly [WireShape] {
  return Array.isArray(shape);
}

function parse(type: string, text: string): unknown {
  switch (type) {
    case "integer":
      return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
    case "number":
      return /^-?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : text;
    case "boolean":
      return text === "true" ? true : text === "false" ? false : text;
    default:
      return text;
  }
}
