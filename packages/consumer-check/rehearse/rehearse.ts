import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { publicPackages } from "../release/public-packages.js";
import { addOperation } from "./add-operation.js";
import { changeDocumentation } from "./change-documentation.js";
import { type Consumer, consume, upgrade } from "./consumer.js";
import { allCompilers } from "./consumer-project.js";
import { installRegistry } from "./install-registry.js";
import { installers, pnpm, type Source, writeLogin } from "./installers.js";
import { installNodes, thisNode } from "./nodes.js";
import { releaseOnce, releaseInterrupted } from "./release-there.js";
import { refusals } from "./refusals.js";
import { unexpected } from "./rehearsal-failed.js";
import { startRegistry } from "./start-registry.js";
import { createSteps } from "./steps.js";
import { workingCopy } from "./working-copy.js";

export interface RehearsalOptions {
  /** The repository, absolute. Its last commit is rehearsed. */
  readonly root: string;
  /** An empty folder for everything the rehearsal makes. */
  readonly folder: string;
  /** One installer, two compilers and one Node instead of four, three and four, and no new operation, so that it fits into CI. */
  readonly quick: boolean;
  readonly print: (line: string) => void;
}

/** Two releases to a real registry, the second because the documentation changed, and consumers of both. Throws at the first thing that is not as it must be. */
export async function rehearse({ root, folder, quick, print }: RehearsalOptions): Promise<void> {
  const { step, note } = createSteps(print);
  const ours = publicPackages(root).map(({ name }) => name);
  await step("registry installed", installRegistry);
  const registryAt = join(folder, "registry");
  const registry = await step(
    "registry started on loopback, read and written with a token alone",
    () => startRegistry(registryAt, ours),
  );
  try {
    await onlyForUs(registry.url, ours);
    const copy = await step("repository cloned and installed", () => workingCopy(root, folder));
    const target = { registry: registry.url, token: registry.token };

    await step("changesets made versions and changelogs", async () => {
      const { code, stdout, stderr } = await copy.script(["release:version"]);
      if (code !== 0) throw unexpected("pnpm release:version", stdout + stderr);
      await copy.commit("Version");
    });
    const sent = await step("first release, killed on its way", () =>
      releaseInterrupted(copy, target, 2),
    );
    note(`${sent} of ${ours.length} packages had been sent`);
    const first = await step("first release, run again", () => releaseOnce(copy, target));
    note(`${first.present} were there already, ${first.published} were sent`);
    if (first.present < 2 || first.present + first.published !== ours.length)
      throw unexpected("pnpm release after an interruption", JSON.stringify(first));

    const source: Source = {
      ...registry,
      home: join(folder, "home"),
    };
    mkdirSync(source.home);
    writeLogin(source);
    const nodes = quick
      ? [thisNode]
      : await step("Nodes installed", () => installNodes(join(folder, "nodes"), note));
    const consumers: readonly Consumer[] = (quick ? [pnpm] : installers).map((installer) => ({
      installer,
      folder: join(folder, installer.name.replace(" ", "-")),
      source,
      ours,
      compilers: quick ? ["typescript-5.9", "typescript-7"] : allCompilers,
      nodes,
    }));
    for (const consumer of consumers) await consume(consumer, step);

    await step("what must be refused was refused", () => refusals(copy, target, note));

    if (!quick)
      await step("an operation was added as CONTRIBUTING.md says", async () => {
        for (const line of await addOperation(copy)) note(line.trim());
        await copy.takeBack();
      });

    await changeDocumentation(copy, target, { step, note });
    for (const consumer of consumers) await upgrade(consumer, step);
  } finally {
    await registry.stop();
  }
}

/** Without a token nothing of ours may be read. */
async function onlyForUs(url: string, ours: readonly string[]): Promise<void> {
  for (const name of ours) {
    const { status } = await fetch(url + name);
    if (status !== 401) throw unexpected(`reading ${name} without a token`, `status ${status}`);
  }
}
