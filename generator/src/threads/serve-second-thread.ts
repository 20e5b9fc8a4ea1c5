import { parentPort } from "node:worker_threads";

import { loadTransform } from "../wire/load-transform.js";
import { wireTypes } from "../wire/wire-types.js";
import { emit } from "../emit/emit.js";
import { emitters } from "../emit/emitters.js";
import type { AnswerOf, Question } from "./second-thread.js";

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
const say = (answer: Partial<AnswerOf>): void => parentPort?.postMessage(answer);

parentPort?.once("message", ({ model, document, emitters: names }: Question) => {
  const types = wireTypes(document);
  say({
    types: new Map(Object.keys(model.objects).map((name) => [name, types.get(name) ?? ""])),
  });
  say({
    files: emit(
      model,
      types,
      emitters.filter(({ name }) => names.includes(name)),
    ),
  });
});

// While the first thread is still reading.
loadTransform();
