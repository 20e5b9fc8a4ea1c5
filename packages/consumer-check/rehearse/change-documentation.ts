import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { unexpected } from "./rehearsal-failed.js";
import { releaseOnce, type Target } from "./release-there.js";
import type { Steps } from "./steps.js";
import type { WorkingCopy } from "./working-copy.js";

const page = fileURLToPath(
  new URL("pages/TempUpgradeCenBandwidthPackageSpec.txt", import.meta.url),
);

/** A documentation page changes, and that becomes a release by the commands a person would type. */
export async function changeDocumentation(
  copy: WorkingCopy,
  target: Target,
  { step, note }: Steps,
): Promise<void> {
  const must = async (...args: readonly string[]): Promise<string> => {
    const { code, stdout, stderr } = await copy.script(args);
    if (code !== 0) throw unexpected(`pnpm ${args.join(" ")}`, stdout + stderr);
    return stdout;
  };
  await step("the documentation changed: imported and generated", async () => {
    await must("gen", "import", page);
    await must("generate");
    await copy.commit("Take over the changed page");
  });
  await step(
    "a release without a changeset for it, or with one that says too little, was refused",
    async () => {
      const refused = async (script: string, why: string): Promise<readonly string[]> => {
        const { code, stdout, stderr } = await copy.script([script]);
        if (code !== 1 || !stderr.includes(`[${why}]`))
          throw unexpected(`pnpm ${script}, to be refused as ${why}`, stdout + stderr);
        return stderr.split("\n").filter((one) => one.startsWith("cen-bwp-"));
      };
      for (const line of await refused("release:version", "level-too-low")) note(line);
      const at = (await copy.git("rev-parse", "HEAD")).trim();
      const client = '---\n"cen-bwp-client": none\n---\n\nNothing that matters.\n';
      writeFileSync(join(copy.root, ".changeset/too-little.md"), client);
      await refused("release:check", "notes-uncommitted");
      await copy.commit("Note too little");
      const still = await refused("release:check", "level-too-low");
      if (!still.some((line) => line.startsWith("cen-bwp-client: ")))
        throw unexpected("what is said of a changeset that says too little", still.join("\n"));
      await copy.git("reset", "--quiet", "--hard", at);
    },
  );
  await step("changeset, versions, changelogs", async () => {
    const since = (
      await copy.git("describe", "--tags", "--abbrev=0", "--match=cen-bwp-client@*")
    ).trim();
    await must("gen", "changeset", "--from", since);
    await copy.commit("Note the change");
    await must("release:version");
    const changelog = readFileSync(join(copy.root, "packages/cen-bwp-client/CHANGELOG.md"), "utf8");
    const lines = changelog.split("\n").filter((line) => line.includes("OrderNote"));
    if (
      lines.length !== 2 ||
      !lines.every((line) => line.includes("TempUpgradeCenBandwidthPackageSpec"))
    )
      throw unexpected("the changelog of cen-bwp-client", changelog);
    for (const line of lines) note(line.trim());
    await copy.commit("Version");
  });
  await step("second release", async () => {
    const { published, present } = await releaseOnce(copy, target);
    note(`${published} sent, ${present} unchanged`);
    // acs-rpc knows nothing of the product; the others are generated, or depend on what is.
    if (present !== 1) throw unexpected("the number of unchanged packages", String(present));
  });
}
