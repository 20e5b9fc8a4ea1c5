import type { Model } from "../model/model.js";
import { emitters as all } from "./emitters.js";
import type { EmitInput } from "./shared/emit-input.js";
import type { Emitter } from "./shared/emitter.js";
import type { EmittedFile, PlannedFile } from "./shared/file-plan.js";
import { units, type Unit } from "./shared/unit.js";

/** The emitters, which do not know each other, on one model. Paths are relative to the folder of packages. */
export function emit(
  model: Model,
  wireTypes: EmitInput["wireTypes"],
  emitters: readonly Emitter[] = all,
): readonly EmittedFile[] {
  const input: EmitInput = { model, units: units(model), wireTypes };
  return emitters.flatMap((emitter) => [
    ...input.units.flatMap((unit) => emitUnit(input, unit, emitter)),
    ...emitWhole(input, emitter),
  ]);
}

/** What one emitter makes of one unit. */
export function emitUnit(input: EmitInput, unit: Unit, emitter: Emitter): readonly EmittedFile[] {
  return placed(input, emitter, emitter.unitFiles(input, unit), unit.file);
}

/** What one emitter makes of all units together. */
export function emitWhole(input: EmitInput, emitter: Emitter): readonly EmittedFile[] {
  return placed(input, emitter, emitter.wholeFiles(input), undefined);
}

function placed(
  { model }: EmitInput,
  emitter: Emitter,
  files: readonly PlannedFile[],
  unit: string | undefined,
): readonly EmittedFile[] {
  const folder = emitter.folder(model);
  return files.map(({ path, text }) => ({ path: `${folder}/${path}`, text, unit }));
}
