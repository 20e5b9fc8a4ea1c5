import { clientEmitter } from "./client/emit-client.js";
import { fixturesEmitter } from "./fixtures/emit-fixtures.js";
import { mcpToolsEmitter } from "./mcp-tools/emit-mcp-tools.js";
import type { Emitter } from "./shared/emitter.js";
import { validationEmitter } from "./validation/emit-validation.js";

/** The outputs that are packages for any product. */
export const packageEmitters: readonly Emitter[] = [
  clientEmitter,
  validationEmitter,
  fixturesEmitter,
];

/** Some of them, by name. */
export function emittersOf(names: readonly string[]): readonly Emitter[] {
  return packageEmitters.filter(({ name }) => names.includes(name));
}

/** Every output there is. A new one is a folder beside these and a line here. */
export const emitters: readonly Emitter[] = [...packageEmitters, mcpToolsEmitter];
