import { describe, expect, it } from "vitest";

import { tinySpec } from "../../test/tiny-spec.js";
import type { Model } from "../model/model.js";
import { toModel } from "../model/to-model.js";
import { toOpenApi } from "../openapi/to-openapi.js";
import { applyOverlay } from "../overlay/apply-overlay.js";
import { emit } from "./emit.js";
import { packageNames } from "../product/parts/package-names.js";
import { emitters, packageEmitters } from "./emitters.js";
import type { EmitInput } from "./shared/emit-input.js";
import type { Emitter } from "./shared/emitter.js";

async function tinyModel(): Promise<Model> {
  const { facts, overlay, manifest } = tinySpec();
  const { curated } = await applyOverlay(facts, overlay.value, overlay);
  return toModel(manifest, toOpenApi(manifest, curated), {
    spec: "specs/toy",
    again: "write the source anew",
  });
}

function typesFor(model: Model): EmitInput["wireTypes"] {
  return new Map(Object.keys(model.objects).map((name) => [name, `export interface ${name} {}`]));
}

it("there is an emitter for every package of a product, in the same order", () => {
  expect(packageEmitters.map(({ name }) => name)).toEqual(packageNames);
});

describe.each(emitters)("the emitter $name", (emitter) => {
  it("writes each file once, below its folder", async () => {
    const model = await tinyModel();
    const paths = emit(model, typesFor(model), [emitter]).map(({ path }) => path);
    expect(paths.filter((path) => !path.startsWith(`${emitter.folder(model)}/`))).toEqual([]);
    expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
    expect(paths.length).toBeGreaterThan(0);
  });
});

it("gives no two emitters one name or one folder", async () => {
  const model = await tinyModel();
  for (const keys of [
    emitters.map(({ name }) => name),
    emitters.map((emitter) => emitter.folder(model)),
  ])
    expect(new Set(keys).size).toBe(emitters.length);
});

it("takes another emitter as it takes its own", async () => {
  const model = await tinyModel();
  const list: Emitter = {
    name: "list",
    version: 1,
    folder: ({ family }) => `${family}-list`,
    unitFiles: (_, { file, operation }) => [{ path: `${file}.txt`, text: operation?.name ?? "" }],
    wholeFiles: ({ units }) => [{ path: "all.txt", text: String(units.length) }],
  };
  expect(emit(model, new Map(), [list])).toEqual([
    { path: "toy-list/list-things.txt", text: "ListThings" },
    { path: "toy-list/all.txt", text: "1" },
  ]);
});
