import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { unexpected } from "./rehearsal-failed.js";
import type { Target } from "./release-there.js";
import type { WorkingCopy } from "./working-copy.js";

/** A state in which nothing may be sent, and the code of the refusal. */
interface Refusal {
  readonly code: string;
  /** Brings the working copy into that state; the rehearsal takes it back. */
  readonly prepare?: (copy: WorkingCopy) => Promise<unknown>;
  readonly registry?: string;
  readonly token?: string;
}

const manifest = "packages/cen-bwp-client/package.json";
const edit = (copy: WorkingCopy, path: string, change: (text: string) => string): void =>
  writeFileSync(join(copy.root, path), change(readFileSync(join(copy.root, path), "utf8")));

const cases: readonly Refusal[] = [
  { code: "registry-unnamed", registry: "" },
  // Nothing listens on the discard port.
  { code: "registry-down", registry: "http://127.0.0.1:9/" },
  { code: "token-missing", token: "" },
  { code: "token-missing", token: "not-a-token" },
  {
    code: "tree-dirty",
    prepare: async (copy) => writeFileSync(join(copy.root, "left-over.txt"), ""),
  },
  {
    code: "generation-stale",
    prepare: async (copy) => {
      appendFileSync(join(copy.root, "packages/cen-bwp-client/src/gen/index.ts"), "// by hand\n");
      await copy.commit("Edit a generated file");
    },
  },
  {
    code: "version-taken",
    prepare: async (copy) => {
      appendFileSync(join(copy.root, "packages/acs-rpc/README.md"), "\nOne more line.\n");
      await copy.commit("Change a package without a version");
    },
  },
  {
    code: "notes-waiting",
    prepare: async (copy) => {
      writeFileSync(join(copy.root, ".changeset/one.md"), '---\n"acs-rpc": patch\n---\n\nOne.\n');
      await copy.commit("Add a note");
    },
  },
  {
    code: "level-too-low",
    prepare: async (copy) => {
      edit(copy, manifest, (text) => text.replace(/"version": "[^"]+"/, '"version": "0.0.1"'));
      await copy.commit("Lower a version");
    },
  },
];

/** Tries each of them with `pnpm release`; what it says must hold the code and a remedy, and nothing may have been sent. */
export async function refusals(
  copy: WorkingCopy,
  target: Target,
  note: (line: string) => void,
): Promise<void> {
  const at = (await copy.git("rev-parse", "HEAD")).trim();
  for (const { code, prepare, registry = target.registry, token = target.token } of cases) {
    await prepare?.(copy);
    const ended = await copy.script(["release", "--registry", registry], { NPM_TOKEN: token });
    const said = ended.stdout + ended.stderr;
    if (ended.code !== 1 || !said.includes(`[${code}]`) || /^published/m.test(said))
      throw unexpected(`a release that must be refused (${code})`, said);
    note(
      `${code}: ${
        said
          .trim()
          .split("\n")
          .find((line) => line.includes(`[${code}]`)) ?? ""
      }`,
    );
    await copy.git("reset", "--quiet", "--hard", at);
    await copy.takeBack();
  }
}
