import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { claim, fill } from "../documents/shell-lines.js";
import { succeed } from "../release/command.js";
import { publicPackages } from "../release/public-packages.js";
import { changeDocumentation } from "./change-documentation.js";
import { type Consumer, consume, upgrade } from "./consumer.js";
import { allCompilers } from "./consumer-project.js";
import { installRegistry } from "./install-registry.js";
import { installers, pnpm, type Source, writeLogin } from "./installers.js";
import { installNodes, thisNode } from "./nodes.js";
import { consumeScoped } from "./consume-scoped.js";
import { readConsumerExample } from "./consumer-example.js";
import { refusals } from "./refusals.js";
import { unexpected } from "./rehearsal-failed.js";
import type { RehearsalOptions } from "./rehearsal-options.js";
import { releaseInterrupted, releaseOnce, type Target } from "./release-there.js";
import { type RehearsalRegistry, startRegistry } from "./start-registry.js";
import type { Steps } from "./steps.js";
import { workingCopy } from "./working-copy.js";

/** What a publisher does: two releases to a real registry, the second because the documentation changed, and consumers of both. */
export async function publishTwice(options: RehearsalOptions, steps: Steps): Promise<void> {
  const ours = publicPackages(options.root).map(({ name }) => name);
  await steps.step("registry installed", installRegistry);
  const registry = await steps.step(
    "registry started on loopback, read and written with a token alone",
    () => startRegistry(join(options.folder, "registry"), ours),
  );
  try {
    await publishTo(registry, ours, options, steps);
  } finally {
    await registry.stop();
  }
}

async function publishTo(
  registry: RehearsalRegistry,
  ours: readonly string[],
  { root, folder, quick }: RehearsalOptions,
  { step, note }: Steps,
): Promise<void> {
  await noneThere(registry, ours, 401);
  const copy = await step("repository cloned and installed", async () => {
    const clone = await workingCopy(root, join(folder, "repository"));
    await succeed("pnpm", ["install", "--frozen-lockfile", "--prefer-offline"], {
      cwd: clone.root,
    });
    return clone;
  });
  // docs/private-registry.md
  const lines = claim(copy.root, "publisher");
  const words = { URL: registry.url };
  await step("what changed was held against its notes", () =>
    copy.line(lines.take("pnpm release:check")),
  );
  await step("changesets made versions and changelogs", async () => {
    await copy.line(lines.take("pnpm release:version"));
    await copy.commit("Version");
  });
  const { token } = registry;
  await step("first release, as a dry run", async () => {
    const said = await copy.line(fill(lines.take(/ --dry-run$/), words), { NPM_TOKEN: token });
    const missing = ours.filter((name) => !said.includes(`would publish  ${name}@`));
    if (missing.length > 0) throw unexpected("a dry run", said);
    await noneThere(registry, ours, 404, token);
  });
  const line = fill(lines.take(/^pnpm release /), words);
  const target: Target = { registry: registry.url, token, line };
  const sent = await step("first release, killed on its way", () =>
    releaseInterrupted(copy, target, 2),
  );
  note(`${sent} of ${ours.length} packages had been sent`);
  const again = await step("first release, run again", () => releaseOnce(copy, target));
  note(`${again.present} were there already, ${again.published} were sent`);
  if (again.present < 2 || again.present + again.published !== ours.length)
    throw unexpected("pnpm release after an interruption", JSON.stringify(again));

  const source: Source = { ...registry, home: join(folder, "home") };
  mkdirSync(source.home);
  const example = readConsumerExample(copy.root);
  writeLogin(source, example.npmrc);
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
  await step("the README's example ran where docs/private-registry.md installs it", () =>
    example.run(source, fill(lines.take(/^npm install /), words), folder),
  );
  const [first] = consumers;
  if (first !== undefined)
    await step("under a scope, by an alias", () => consumeScoped(first, copy.root));

  await step("what must be refused was refused", () => refusals(copy, target, note));
  await changeDocumentation(copy, target, { step, note });
  for (const consumer of consumers) await upgrade(consumer, step);
  if (lines.left().length > 0) throw unexpected("lines that are run", lines.left().join("\n"));
}

/** Asks for every package of ours. */
async function noneThere(
  { url }: RehearsalRegistry,
  ours: readonly string[],
  wanted: 401 | 404,
  token?: string,
): Promise<void> {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  for (const name of ours) {
    const { status } = await fetch(url + name, { headers });
    if (status !== wanted)
      throw unexpected(`reading ${name} before it is published`, `status ${status}`);
  }
}
