import type { Model } from "../model/model.js";
import { emitClient } from "./client/emit-client.js";
import { emitFixtures } from "./fixtures/emit-fixtures.js";
import type { PlannedFile } from "./shared/file-plan.js";
import { units } from "./shared/unit.js";
import type { EmitInput } from "./shared/emit-input.js";
import { emitValidation } from "./validation/emit-validation.js";

/** The three emitters, which do not know each other, on one model. Paths are relative to the folder of packages. */
export function emit(model: Model, wireTypes: EmitInput["wireTypes"]): readonly PlannedFile[] {
  const input: EmitInput = { model, units: units(model), wireTypes };
  return [
    ...inFolder(`${model.family}-client/src/gen`, emitClient(input)),
    ...inFolder(`${model.family}-validation/src/gen`, emitValidation(input)),
    ...inFolder(`${model.family}-fixtures/src/gen`, emitFixtures(input)),
  ];
}

function inFolder(folder: string, files: readonly PlannedFile[]): readonly PlannedFile[] {
  return files.map((file) => ({ path: `${folder}/${file.path}`, text: file.text }));
}
