/** Every value a path leads to; `[]` goes through the items of a list, `*` through the values of a map. */
export function valuesAt(from: unknown, steps: readonly string[]): readonly unknown[] {
  return steps.reduce<readonly unknown[]>(
    (values, step) => values.flatMap((value) => stepInto(value, step)),
    from === undefined ? [] : [from],
  );
}

function stepInto(value: unknown, step: string): readonly unknown[] {
  if (typeof value !== "object" || value === null) return [];
  if (step === "[]") return Array.isArray(value) ? value : [];
  if (step === "*" && !Object.hasOwn(value, step)) return Object.values(value);
  if (Array.isArray(value) || !Object.hasOwn(value, step)) return [];
  const member = (value as Readonly<Record<string, unknown>>)[step];
  return member === undefined ? [] : [member];
}
