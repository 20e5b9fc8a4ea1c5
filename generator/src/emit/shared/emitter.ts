import type { Model } from "../../model/model.js";
import type { EmitInput } from "./emit-input.js";
import type { PlannedFile, PlannedSource } from "./file-plan.js";
import type { Unit } from "./unit.js";

/**
 * One kind of output: model in, planned files out. Emitters know neither the disk nor each other, so another one is a folder
 * beside the others and a line in `emitters.ts`. Paths of planned files are relative to the emitter's folder.
 */
export interface Emitter {
  /** How a person names the output: `client`. */
  readonly name: string;
  /** Raised when the same model leads to other files: files kept from an earlier run are then made anew. */
  readonly version: number;
  /** Folder below `packages/` that all files go to; no two emitters share one. */
  folder(model: Model): string;
  /** Files that follow from one unit: the operation, its objects, and what these lead to. */
  unitFiles(input: EmitInput, unit: Unit): readonly (PlannedFile | PlannedSource)[];
  /** Files that follow from all units together, such as barrels. */
  wholeFiles(input: EmitInput): readonly (PlannedFile | PlannedSource)[];
}
