/** What a request's parameters look like: a scalar's type, a list as a list of its item's shape, an object by member. */
export type WireShape =
  | "string"
  | "integer"
  | "number"
  | "boolean"
  | readonly [WireShape]
  | { readonly [member: string]: WireShape };

export interface Decoded {
  /** The request with typed members. What does not parse stays text, so that a validator can report it. */
  readonly value: Record<string, unknown>;
  /** Names of parameters the shape has no place for. */
  readonly unknown: readonly string[];
}

/** An index above this is no list of ours but an attempt to make a huge one. */
const maxIndex = 1000;

/** Turns `Filter.1.Key=CenId` and the like into `{ Filter: [{ Key: "CenId" }] }`. Indices start at 1; gaps become holes that a validator reports. */
export function decodeWire(
  shape: { readonly [member: string]: WireShape },
  pairs: Iterable<readonly [string, string]>,
): Decoded {
  const value: Container = {};
  const unknown: string[] = [];
  for (const [name, text] of pairs) {
    const steps = name.split(".");
    const type = leafType(shape, steps);
    if (type === undefined) unknown.push(name);
    else place(value, steps, shape, parse(type, text));
  }
  return { value, unknown };
}

type Container = Record<string | number, unknown>;

/** The scalar type the name leads to, or undefined where the shape has no such place. Nothing is created on the way. */
function leafType(shape: WireShape, steps: readonly string[]): string | undefined {
  let at: WireShape | undefined = shape;
  for (const step of steps) {
    if (at === undefined || typeof at === "string") return undefined;
    if (isList(at))
      at = /^[1-9]\d{0,3}$/.test(step) && Number(step) <= maxIndex ? at[0] : undefined;
    else at = Object.hasOwn(at, step) ? at[step] : undefined;
  }
  return typeof at === "string" ? at : undefined;
}

function place(into: Container, steps: readonly string[], shape: WireShape, leaf: unknown): void {
  let target = into;
  let at = shape;
  for (const [index, step] of steps.entries()) {
    const list = isList(at);
    const key = list ? Number(step) - 1 : step;
    at = (list ? at[0] : (at as { readonly [member: string]: WireShape })[step]) as WireShape;
    if (index === steps.length - 1) target[key] = leaf;
    else target = (target[key] ??= isList(at) ? [] : {}) as Container;
  }
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
