import type { Model } from "../../model/model.js";
import type { Unit } from "./unit.js";

/** What every emitter gets. */
export interface EmitInput {
  readonly model: Model;
  readonly units: readonly Unit[];
  /** Wire types of each unit, by its file name, as openapi-typescript printed them. */
  readonly wireTypes: ReadonlyMap<string, string>;
}
