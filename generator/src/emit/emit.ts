import type { Model } from "../model/model.js";
import { emitters as all } from "./emitters.js";
import type { EmitInput } from "./shared/emit-input.js";
import type { Emitter } from "./shared/emitter.js";
import type { PlannedFile, PlannedSource } from "./shared/file-plan.js";
import { header } from "./shared/header.js";
import { printSource } from "./shared/print-source.js";
import type { Statements } from "./shared/statements.js";
import { units, type Unit } from "./shared/unit.js";

/** The text of a TypeScript file with its first line. */
export type Print = (header: string, statements: Statements) => string;

/** The emitters, which do not know each other, on one model. Paths are relative to the folder of packages. */
export function emit(
  model: Model,
  wireTypes: EmitInput["wireTypes"],
  emitters: readonly Emitter[] = all,
  print: Print = printSource,
): readonly PlannedFile[] {
  const input: EmitInput = { model, units: units(model), wireTypes };
  return emitters.flatMap((emitter) => [
    ...input.units.flatMap((unit) => emitUnit(input, unit, emitter, print)),
    ...emitWhole(input, emitter, print),
  ]);
}

/** What one emitter makes of one unit. */
export function emitUnit(
  input: EmitInput,
  unit: Unit,
  emitter: Emitter,
  print: Print = printSource,
): readonly PlannedFile[] {
  return printed(input, emitter, emitter.unitFiles(input, unit), print);
}

/** What one emitter makes of all units together. */
export function emitWhole(
  input: EmitInput,
  emitter: Emitter,
  print: Print = printSource,
): readonly PlannedFile[] {
  return printed(input, emitter, emitter.wholeFiles(input), print);
}

function printed(
  { model }: EmitInput,
  emitter: Emitter,
  files: readonly (PlannedFile | PlannedSource)[],
  print: Print,
): readonly PlannedFile[] {
  const folder = emitter.folder(model);
  return files.map((file) => ({
    path: `${folder}/${file.path}`,
    text:
      "statements" in file
        ? print(header(model.provenance, file.hash), file.statements)
        : file.text,
  }));
}
