type Loose<T> = { readonly [K in keyof T]: T[K] | undefined };

/** The object without its undefined members, so that it is the same before and after JSON. */
export function compact<T extends object>(value: Loose<T>): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- leaving out undefined members is what turns one into the other
  return Object.fromEntries(
    Object.entries(value).filter(([, member]) => member !== undefined),
  ) as T;
}
