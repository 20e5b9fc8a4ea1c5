import type { Pairs } from "./reference-signature.js";

/** A request as it travels: `Filter.1.Value.2=x`, in the order of the members. */
export function wirePairs(value: unknown, name = ""): Pairs {
  if (typeof value !== "object" || value === null) return [[name, String(value)]];
  return Object.entries(value).flatMap(([step, member]) => {
    const own = Array.isArray(value) ? String(Number(step) + 1) : step;
    return wirePairs(member, name === "" ? own : `${name}.${own}`);
  });
}
