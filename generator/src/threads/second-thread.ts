import { Worker } from "node:worker_threads";

import type { Model } from "../model/model.js";
import type { OpenApiDocument } from "../openapi/openapi-document.js";
import type { EmittedFile } from "../emit/shared/file-plan.js";

/** What the second thread is asked: the types of all objects, and the files of the emitters that load a compiler. */
export interface Question {
  readonly model: Model;
  /** What the types are derived from. */
  readonly document: OpenApiDocument;
  /** Names of emitters. */
  readonly emitters: readonly string[];
}

/** Its answers by name, each a message of its own; the types come first. */
export interface AnswerOf {
  readonly types: ReadonlyMap<string, string>;
  readonly files: readonly EmittedFile[];
}

/**
 * A second thread that loads the compilers while the first one reads, and prints what needs them while the first one plans and prints the rest.
 * Started when it is clear that there is something to do.
 */
export interface SecondThread {
  ask(question: Question): {
    readonly types: Promise<AnswerOf["types"]>;
    readonly files: Promise<AnswerOf["files"]>;
  };
}

export function startSecondThread(): SecondThread {
  const worker = new Worker(new URL("../../second-thread.mjs", import.meta.url));
  // A run that ends without a question shall end.
  worker.unref();
  return {
    ask: (question) => {
      /** The next answer of a kind, or the reason why there is none. */
      const answerWith = <K extends "types" | "files">(kind: K): Promise<AnswerOf[K]> =>
        new Promise((resolve, reject) => {
          worker
            .on("message", (answer: Partial<AnswerOf>) => {
              if (kind in answer) resolve(answer[kind] as AnswerOf[K]);
            })
            .on("error", reject)
            .on("exit", (code) => reject(new Error(`the second thread ended early (${code})`)));
        });
      const types = answerWith("types");
      const files = answerWith("files").finally(() => {
        void worker.terminate();
      });
      // Whoever waits for the types learns of a failure there.
      files.catch(() => undefined);
      worker.ref();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      worker.postMessage(question);
      return { types, files };
    },
  };
}
