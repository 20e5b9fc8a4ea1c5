import { emit } from "../emit/emit.js";
import { emitters } from "../emit/emitters.js";
import { formatFiles } from "../emit/format-files.js";
import type { PlannedFile } from "../emit/shared/file-plan.js";
import { printParsed } from "../emit/shared/print-parsed.js";
import { toModel } from "../model/to-model.js";
import { toOpenApi } from "../openapi/to-openapi.js";
import { applyOverlay } from "../overlay/apply-overlay.js";
import { checkCurated } from "../overlay/check-curated.js";
import { wireTypes } from "../wire/wire-types.js";
import type { Spec } from "./load-spec.js";
import { printYaml } from "./yaml.js";

/** The whole way from a spec to the text of every file it leads to; paths are relative to the repository. Writes nothing. */
export async function buildOutputs(spec: Spec): Promise<readonly PlannedFile[]> {
  for (const [operation, facts] of Object.entries(spec.facts))
    checkCurated({ [operation]: facts }, `${spec.folder}/imported/${operation}.yaml`);
  const { curated } = await applyOverlay(spec.facts, spec.overlay.value, spec.overlay);
  const document = toOpenApi(spec.manifest, curated);
  const model = toModel(spec.manifest, document, {
    spec: spec.folder,
    again: "change the spec and run `pnpm generate`",
  });
  const files = await formatFiles(emit(model, wireTypes(document), emitters, printParsed));
  return [
    {
      path: `${spec.folder}/openapi.yaml`,
      text: `# Derived from imported/ and overlay.yaml. Do not edit: run \`pnpm generate\`.\n${printYaml(document)}`,
    },
    ...files.map(({ path, text }) => ({ path: `packages/${path}`, text })),
  ];
}
