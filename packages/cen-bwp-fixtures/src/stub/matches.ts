/** Stands for any value in an expected request. */
export const ANY: unique symbol = Symbol("any value");

/** Whether a request is the expected one: deep equality, where a member that is `undefined` is one that is absent. */
export function matches(expected: unknown, actual: unknown): boolean {
  if (expected === ANY || Object.is(expected, actual)) return true;
  if (typeof expected !== "object" || typeof actual !== "object") return false;
  if (expected === null || actual === null || Array.isArray(expected) !== Array.isArray(actual))
    return false;
  if (Array.isArray(expected) && expected.length !== (actual as readonly unknown[]).length)
    return false;
  const wanted = expected as Readonly<Record<string, unknown>>;
  const given = actual as Readonly<Record<string, unknown>>;
  const names = new Set([...Object.keys(wanted), ...Object.keys(given)]);
  return [...names].every(
    (name) =>
      // A wildcard stands for a value, so the member must be there.
      (wanted[name] !== ANY || given[name] !== undefined) && matches(wanted[name], given[name]),
  );
}
