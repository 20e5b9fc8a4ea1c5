import { compile, mustPrint, typeCheck, useTheChange, writeProject } from "./consumer-project.js";
import type { Compiler } from "./consumer-project.js";
import type { Installer, Source } from "./installers.js";
import type { ConsumerNode } from "./nodes.js";
import { unexpected } from "./rehearsal-failed.js";
import type { Steps } from "./steps.js";

/** A project outside the workspace that uses our packages. */
export interface Consumer {
  readonly installer: Installer;
  readonly folder: string;
  readonly source: Source;
  /** Names of our packages. */
  readonly ours: readonly string[];
  readonly compilers: readonly Compiler[];
  readonly nodes: readonly ConsumerNode[];
}

type Step = Steps["step"];

/** Installs the first release, checks types, and runs attach and upgrade. */
export async function consume(consumer: Consumer, step: Step): Promise<void> {
  const { installer, folder, source, ours, compilers, nodes } = consumer;
  const { name } = installer;
  writeProject(folder, ours);
  await step(`${name}: installed in a project outside the workspace`, () =>
    installer.install(folder, source),
  );
  await step(`${name}: type-checked by ${compilers.join(", ")}; nodenext and bundler`, async () => {
    const complaints = await typeCheck(folder, ours, source, compilers);
    if (complaints.length > 0) throw unexpected("the consumer's type check", complaints.join("\n"));
  });
  const versions = nodes.map(({ version }) => version).join(", ");
  await step(`${name}: attached and upgraded on Node ${versions}`, async () => {
    await compile(folder, source);
    for (const node of nodes) await runOn(node, consumer);
  });
}

/** Takes the second release: what it brings compiles after the upgrade and not before. */
export async function upgrade(consumer: Consumer, step: Step): Promise<void> {
  const { installer, folder, source, ours, compilers, nodes } = consumer;
  await step(`${installer.name}: upgraded, uses what is new`, async () => {
    useTheChange(folder);
    const before = await typeCheck(folder, ours, source, ["typescript-7"]);
    if (!before.every((complaint) => complaint.includes("OrderNote")) || before.length === 0)
      throw unexpected("what is new, before the upgrade", before.join("\n"));
    await installer.upgrade(folder, ours, source);
    const after = await typeCheck(folder, ours, source, compilers);
    if (after.length > 0) throw unexpected("what is new, after the upgrade", after.join("\n"));
    await compile(folder, source);
    for (const node of nodes) {
      await mustPrint(node.program, ["out/after-the-change.js"], /^true false\n$/, folder, source);
      await runOn(node, consumer);
    }
  });
}

const used = /^attached upgraded 1\n1 10\nfalse \d+\n$/;
const demo = /1 order placed, 1 attachment made, none twice/;
const cli = "node_modules/cen-bwp-cli/dist/bin.js";

async function runOn(
  { version, program }: ConsumerNode,
  { folder, source }: Consumer,
): Promise<void> {
  await mustPrint(program, ["out/use.js"], used, folder, source);
  // The command keeps its journal with node:sqlite, which Node 20 does not have.
  if (Number.parseInt(version, 10) < 22) return;
  await mustPrint(program, [cli, "demo"], demo, folder, source);
}
