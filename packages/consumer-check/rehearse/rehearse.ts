import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { publicPackages } from "../release/public-packages.js";
import { succeed } from "../release/command.js";
import { changeDocumentation } from "./change-documentation.js";
import { compile, mustPrint, typeCheck, useTheChange, writeProject } from "./consumer-project.js";
import { installRegistry } from "./install-registry.js";
import { type Installer, installers, type Source, writeLogin } from "./installers.js";
import { type ConsumerNode, installNodes, thisNode } from "./nodes.js";
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
  /** One installer and one Node, with npm's own cache, so that it fits into CI. */
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
      npmCache: quick ? await npmCache(folder) : undefined,
    };
    mkdirSync(source.home);
    writeLogin(source);
    const nodes = quick
      ? [thisNode]
      : await step("Nodes installed", () => installNodes(join(folder, "nodes"), note));
    const consumers = quick ? installers.slice(1, 2) : installers;
    for (const installer of consumers)
      await consume(
        installer,
        ours,
        nodes,
        join(folder, installer.name.replace(" ", "-")),
        source,
        step,
      );

    await step("what must be refused was refused", () => refusals(copy, target, note));

    await changeDocumentation(copy, target, { step, note });
    for (const installer of consumers)
      await step(`${installer.name}: upgraded, uses what is new`, () =>
        upgrade(installer, ours, nodes, join(folder, installer.name.replace(" ", "-")), source),
      );
  } finally {
    await registry.stop();
  }
}

type Step = ReturnType<typeof createSteps>["step"];

async function consume(
  installer: Installer,
  ours: readonly string[],
  nodes: readonly ConsumerNode[],
  folder: string,
  source: Source,
  step: Step,
): Promise<void> {
  writeProject(folder, ours);
  await step(`${installer.name}: installed in a project outside the workspace`, () =>
    installer.install(folder, source),
  );
  await step(
    `${installer.name}: type-checked by TypeScript 5.9, 6 and 7, nodenext and bundler`,
    async () => {
      const complaints = await typeCheck(folder, ours, source);
      if (complaints.length > 0)
        throw unexpected("the consumer's type check", complaints.join("\n"));
      await compile(folder, source);
    },
  );
  await step(
    `${installer.name}: attached and upgraded on Node ${nodes.map(({ version }) => version).join(", ")}`,
    async () => {
      for (const node of nodes) await runOn(node, folder, source);
    },
  );
}

const used = /^attached upgraded 1\n1 10\nfalse \d+\n$/;
const demo = /1 order placed, 1 attachment made, none twice/;

async function runOn(
  { version, program }: ConsumerNode,
  folder: string,
  source: Source,
): Promise<void> {
  await mustPrint(program, ["out/use.js"], used, folder, source);
  // The command keeps its journal with node:sqlite, which Node 20 does not have.
  if (Number.parseInt(version, 10) >= 22)
    await mustPrint(
      program,
      ["node_modules/cen-bwp-cli/dist/bin.js", "demo"],
      demo,
      folder,
      source,
    );
}

async function upgrade(
  installer: Installer,
  ours: readonly string[],
  nodes: readonly ConsumerNode[],
  folder: string,
  source: Source,
): Promise<void> {
  useTheChange(folder);
  const before = await typeCheck(folder, ours, source);
  if (!before.every((complaint) => complaint.includes("OrderNote")) || before.length === 0)
    throw unexpected("what is new, before the upgrade", before.join("\n"));
  await installer.upgrade(folder, ours, source);
  const after = await typeCheck(folder, ours, source);
  if (after.length > 0) throw unexpected("what is new, after the upgrade", after.join("\n"));
  await compile(folder, source);
  for (const node of nodes) {
    await mustPrint(node.program, ["out/after-the-change.js"], /^true false\n$/, folder, source);
    await runOn(node, folder, source);
  }
}

/** Without a token nothing of ours may be read. */
async function onlyForUs(url: string, ours: readonly string[]): Promise<void> {
  for (const name of ours) {
    const { status } = await fetch(url + name);
    if (status !== 401) throw unexpected(`reading ${name} without a token`, `status ${status}`);
  }
}

async function npmCache(folder: string): Promise<string> {
  return (
    await succeed("npm", ["config", "get", "cache", "--loglevel=error"], { cwd: folder })
  ).trim();
}
