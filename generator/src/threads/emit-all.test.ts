import { expect, it } from "vitest";

import { tinySpec } from "../../test/tiny-spec.js";
import { emitters } from "../emit/emitters.js";
import { toModel } from "../model/to-model.js";
import type { Model } from "../model/model.js";
import { toOpenApi } from "../openapi/to-openapi.js";
import type { OpenApiDocument } from "../openapi/openapi-document.js";
import { applyOverlay } from "../overlay/apply-overlay.js";
import { emitAll } from "./emit-all.js";
import { startSecondThread } from "./second-thread.js";

async function tiny(): Promise<{ readonly model: Model; readonly document: OpenApiDocument }> {
  const { facts, overlay, manifest } = tinySpec();
  const { curated } = await applyOverlay(facts, overlay.value, overlay);
  const document = toOpenApi(manifest, curated);
  return { document, model: toModel(manifest, document, { spec: "specs/toy", again: "" }) };
}

const byPath = (a: { readonly path: string }, b: { readonly path: string }): number =>
  a.path < b.path ? -1 : 1;

it("prints the same files on two threads as on one", async () => {
  const { model, document } = await tiny();
  const one = await emitAll(model, document, emitters, undefined);
  const two = await emitAll(model, document, emitters, startSecondThread());
  expect(two.toSorted(byPath)).toEqual(one.toSorted(byPath));
});

it("passes on why the second thread failed", async () => {
  const { model, document } = await tiny();
  const broken = {
    ...model,
    operations: model.operations.map((one) => ({ ...one, request: "No" })),
  };
  await expect(emitAll(broken, document, emitters, startSecondThread())).rejects.toThrow("No");
});
