import { clientEmitter } from "./client/emit-client.js";
import { fixturesEmitter } from "./fixtures/emit-fixtures.js";
import type { Emitter } from "./shared/emitter.js";
import { validationEmitter } from "./validation/emit-validation.js";

/** Every output there is. A new one is a folder beside these and a line here. */
export const emitters: readonly Emitter[] = [clientEmitter, validationEmitter, fixturesEmitter];
