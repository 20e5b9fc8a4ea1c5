/** The packages of a product, by the emitter that fills each; a package stands behind those it imports. */
export const packageNames = ["client", "validation", "fixtures"] as const;

export type PackageName = (typeof packageNames)[number];

/** What a package imports of its siblings. */
const imports: Readonly<Record<PackageName, readonly PackageName[]>> = {
  client: [],
  validation: [],
  // Examples and builders have the client's types.
  fixtures: ["client"],
};

export function isPackageName(name: string): name is PackageName {
  return (packageNames as readonly string[]).includes(name);
}

/** Packages that those of a list import and that are not in it themselves, each with one that does. */
export function missingPackages(
  names: readonly PackageName[],
): readonly { readonly name: PackageName; readonly importedBy: PackageName }[] {
  return names.flatMap((importedBy) =>
    imports[importedBy]
      .filter((name) => !names.includes(name))
      .map((name) => ({ name, importedBy })),
  );
}
