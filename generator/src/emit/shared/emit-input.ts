import type { Model } from "../../model/model.js";
import type { Unit } from "./unit.js";

/** What every emitter gets. */
export interface EmitInput {
  readonly model: Model;
  readonly units: readonly Unit[];
  readonly wireTypes: WireTypes;
}

/** The interface of each object by name, as openapi-typescript printed it. */
export interface WireTypes {
  get(name: string): string | undefined;
}
