/** The values of a documented answer by path, such as `Things.Thing[].State`, whatever the order of its keys. */
export function documentedAnswer(example: unknown): ReadonlyMap<string, readonly unknown[]> {
  const found = new Map<string, unknown[]>();
  const enter = (value: unknown, path: string): void => {
    if (Array.isArray(value)) {
      for (const item of value) enter(item, `${path}[]`);
    } else if (typeof value === "object" && value !== null) {
      for (const [name, member] of Object.entries(value))
        enter(member, path === "" ? name : `${path}.${name}`);
    } else if (value !== undefined) {
      found.set(path, [...(found.get(path) ?? []), value]);
    }
  };
  enter(example, "");
  return found;
}
