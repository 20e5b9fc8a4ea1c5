/** Looked up once. */
export const isArray: (value: unknown) => value is readonly unknown[] = Array.isArray;

/** An object that is no array; whether it has the right members is another question. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !isArray(value);
}

/** A member by a name that every object inherits something under. */
export function own(value: Record<string, unknown>, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

/** Whether a name that is not known stands for a mistake: what is inherited or undefined counts as absent. */
export function isStray(value: Record<string, unknown>, name: string): boolean {
  return value[name] !== undefined && Object.hasOwn(value, name);
}

/** Whether an item agrees in a member with one before it. For lists of few items, where a set costs more than it saves. */
export function repeats(list: readonly unknown[], index: number, member: string): boolean {
  const key = memberOf(list[index], member);
  if (key === undefined) return false;
  for (let at = 0; at < index; at += 1) if (memberOf(list[at], member) === key) return true;
  return false;
}

/** As `repeats`, for lists of any length; keys go into the set. */
export function repeatsIn(seen: Set<unknown>, item: unknown, member: string): boolean {
  const key = memberOf(item, member);
  if (key === undefined) return false;
  if (seen.has(key)) return true;
  seen.add(key);
  return false;
}

/** A member of what may be no object; what is none has no such member. */
export function memberOf(item: unknown, member: string): unknown {
  return (item as Record<string, unknown> | null | undefined)?.[member];
}
