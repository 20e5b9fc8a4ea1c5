/** How much a release of one package changes for those who use it. */
export type Bump = "none" | "patch" | "minor" | "major";

/** The emitted packages, by what stands behind the family's name. */
export type Target = "client" | "validation" | "fixtures";

export const targets: readonly Target[] = ["client", "validation", "fixtures"];

export type Levels = Readonly<Record<Target, Bump>>;

const order: readonly Bump[] = ["none", "patch", "minor", "major"];

export function atLeast(bump: Bump, wanted: Bump): boolean {
  return order.indexOf(bump) >= order.indexOf(wanted);
}

/** The largest of some bumps; `none` of no bump. */
export function highest(bumps: readonly Bump[]): Bump {
  return bumps.reduce<Bump>((top, one) => (atLeast(one, top) ? one : top), "none");
}
