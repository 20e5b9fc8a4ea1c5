import { rmSync } from "node:fs";
import { join } from "node:path";

import { checkGenerated } from "./check-generated.js";
import { checkLevels } from "./check-levels.js";
import { checkNotesUsed, checkTree } from "./check-tree.js";
import { succeed } from "./command.js";
import { pack } from "./pack.js";
import { type PublicPackage, publicPackages } from "./public-packages.js";
import { planPublish, publish } from "./publish.js";
import { writeBillsOfMaterials } from "./bills-of-materials.js";
import { checkRegistry, openRegistry } from "./registry.js";
import { tagRelease } from "./tag-release.js";

export interface ReleaseOptions {
  /** The repository to release from, absolute. */
  readonly root: string;
  readonly registry: string;
  /** Without one, the user's npm configuration must hold a login. */
  readonly token: string | undefined;
  /** Checks and packs, and says what would be sent. */
  readonly dryRun: boolean;
  readonly print: (line: string) => void;
}

/**
 * Publishes every public package whose version the registry lacks, each after those it needs, and tags the commit. Everything
 * that can be refused is refused before the first byte is sent; after an interruption the same call sends the rest.
 */
export async function release({
  root,
  registry: url,
  token,
  dryRun,
  print,
}: ReleaseOptions): Promise<void> {
  const registry = openRegistry(url, token);
  try {
    await checkTree(root);
    await checkNotesUsed(root);
    await checkRegistry(registry, root);
    await checkLevels(root);
    await checkGenerated(root);
    const packages = publicPackages(root);
    await buildAnew(root, packages);
    const packed = await pack(root, packages);
    await writeBillsOfMaterials(root, packages);
    const { missing, present } = await planPublish(registry, packed, root);
    for (const { name, version } of present) print(`there already  ${name}@${version}`);
    for (const one of missing) {
      if (!dryRun) await publish(registry, one, root);
      const size = `${(one.bytes / 1024).toFixed(1)} kB`;
      print(`${dryRun ? "would publish" : "published    "}  ${one.name}@${one.version}  ${size}`);
    }
    if (dryRun) return;
    const tags = await tagRelease(root, packages);
    print(tags.length === 0 ? "tags           all there" : `tagged         ${tags.join(" ")}`);
    if (tags.length > 0) print("now run `git push --follow-tags`");
  } finally {
    registry.close();
  }
}

/** The compiler leaves what an older build made, and a replayed build was made somewhere else: neither is published. */
async function buildAnew(root: string, packages: readonly PublicPackage[]): Promise<void> {
  for (const { folder } of packages) rmSync(join(folder, "dist"), { recursive: true, force: true });
  await succeed("pnpm", ["-s", "build", "--force"], { cwd: root });
}
