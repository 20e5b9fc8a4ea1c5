import { startKey, uuid } from "../gen/runtime/keys.js";
import type { World } from "./world.js";

/** The request id a world answers a call with; the same call has the same id. */
export function requestId(world: World, call: string, request: object): string {
  return uuid(startKey(`${call} ${JSON.stringify(request)}`, world.seed));
}
