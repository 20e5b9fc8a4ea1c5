import type { Model } from "../model/model.js";
import { emitters as all } from "./emitters.js";
import type { EmitInput } from "./shared/emit-input.js";
import type { Emitter } from "./shared/emitter.js";
import type { PlannedFile } from "./shared/file-plan.js";
import { units } from "./shared/unit.js";

/** The emitters, which do not know each other, on one model. Paths are relative to the folder of packages. */
export function emit(
  model: Model,
  wireTypes: EmitInput["wireTypes"],
  emitters: readonly Emitter[] = all,
): readonly PlannedFile[] {
  const input: EmitInput = { model, units: units(model), wireTypes };
  return emitters.flatMap((emitter) => {
    const folder = emitter.folder(model);
    return [
      ...input.units.flatMap((unit) => emitter.unitFiles(input, unit)),
      ...emitter.wholeFiles(input),
    ].map(({ path, text }) => ({ path: `${folder}/${path}`, text }));
  });
}
