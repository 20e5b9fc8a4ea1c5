import { isDeepStrictEqual } from "node:util";

import { emitUnit, emitWhole } from "../../emit/emit.js";
import { emittersOf } from "../../emit/emitters.js";
import type { EmitInput } from "../../emit/shared/emit-input.js";
import type { KeptFile, PlannedFile } from "../../emit/shared/file-plan.js";
import { shortHash, units } from "../../emit/shared/unit.js";
import type { Model } from "../../model/model.js";
import { packageFiles, type PackageLinks, workspaceFiles } from "./package-files.js";
import type { PackageName } from "./package-names.js";
import type { ProductManifest, ProductPart } from "./product-manifest.js";
import { unitInputs, wholeInputs } from "./product-parts.js";

/** Name of the part that holds what belongs to no single operation; no operation has a blank in its name. */
const wholePart = "all operations";

/** How the folder will be used. */
export interface ProductLayout {
  /** In the order of `packageNames`. */
  readonly packages: readonly PackageName[];
  /** The folder is dropped into a workspace that exists: no root of its own, and packages name each other as in one. */
  readonly inWorkspace: boolean;
}

export interface MadeParts {
  readonly made: readonly PlannedFile[];
  readonly kept: readonly KeptFile[];
  readonly parts: Readonly<Record<string, ProductPart>>;
}

/**
 * The files of a product, part by part. A part whose inputs are those of the last run is kept, if all its files are `intact`; its text
 * is not made again.
 */
export function makeParts(
  model: Model,
  wireTypes: EmitInput["wireTypes"],
  layout: ProductLayout,
  last: Pick<ProductManifest, "parts" | "files">,
  intact: (path: string) => boolean,
  progress: (done: number, of: number) => void = () => undefined,
): MadeParts {
  const all = units(model);
  const input: EmitInput = { model, units: all, wireTypes };
  const emitters = emittersOf(layout.packages);
  const packages = shortHash(layout.packages);
  const made: PlannedFile[] = [];
  const kept: KeptFile[] = [];
  const parts: Record<string, ProductPart> = {};
  const enter = (
    name: string,
    from: ProductPart["from"],
    make: () => readonly PlannedFile[],
  ): void => {
    const before = last.parts?.[name];
    if (
      before !== undefined &&
      isDeepStrictEqual(before.from, from) &&
      before.files.every(intact)
    ) {
      parts[name] = before;
      kept.push(...before.files.map((path) => ({ path, hash: last.files[path] ?? "" })));
      return;
    }
    const files = make();
    parts[name] = {
      from,
      because: changedInputs(before, from),
      files: files.map(({ path }) => path),
    };
    made.push(...files);
  };
  for (const [index, unit] of all.entries()) {
    progress(index, all.length);
    enter(unit.operation?.name ?? unit.file, { ...unitInputs(model, unit), packages }, () =>
      emitters.flatMap((emitter) => emitUnit(input, unit, emitter)),
    );
  }
  const { inWorkspace } = layout;
  enter(wholePart, { ...wholeInputs(model, all, inWorkspace), packages }, () => [
    ...emitters.flatMap((emitter) => emitWhole(input, emitter)),
    ...packageFiles(model, layout.packages, linksOf(inWorkspace)),
    ...(inWorkspace ? [] : workspaceFiles(model, layout.packages)),
  ]);
  return { made, kept, parts };
}

/** Names of what differs from the last run. */
function changedInputs(
  before: ProductPart | undefined,
  from: ProductPart["from"],
): readonly string[] {
  if (before === undefined) return ["new"];
  const changed = Object.keys({ ...before.from, ...from }).filter(
    (name) => before.from[name] !== from[name],
  );
  // The inputs are the same, so it was a file that was not as it had been left.
  return changed.length === 0 ? ["files"] : changed;
}

function linksOf(inWorkspace: boolean): PackageLinks {
  return inWorkspace
    ? { own: "workspace:^", runtime: "workspace:^" }
    : { own: "^0.1.0", runtime: "^0.1.0" };
}
