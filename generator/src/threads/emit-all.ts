import { emit } from "../emit/emit.js";
import type { Emitter } from "../emit/shared/emitter.js";
import type { EmittedFile } from "../emit/shared/file-plan.js";
import type { Model } from "../model/model.js";
import type { OpenApiDocument } from "../openapi/openapi-document.js";
import { wireTypes } from "../wire/wire-types.js";
import type { SecondThread } from "./second-thread.js";

/** What an emitter gets that asks for no types. */
const noTypes: ReadonlyMap<string, string> = new Map();

/**
 * The files of the emitters, the same with and without a second thread. With one, emitters that need a compiler run there, and those that
 * need nothing go first here.
 */
export async function emitAll(
  model: Model,
  document: OpenApiDocument,
  emitters: readonly Emitter[],
  second: SecondThread | undefined,
): Promise<readonly EmittedFile[]> {
  if (second === undefined) return emit(model, wireTypes(document), emitters);
  const there = emitters.filter(({ needs }) => needs.includes("compiler"));
  const here = emitters.filter((emitter) => !there.includes(emitter));
  const answer = second.ask({ model, document, emitters: there.map(({ name }) => name) });
  const free = emit(
    model,
    noTypes,
    here.filter(({ needs }) => needs.length === 0),
  );
  const typed = emit(
    model,
    await answer.types,
    here.filter(({ needs }) => needs.length > 0),
  );
  return [...free, ...typed, ...(await answer.files)];
}
