import { emit } from "../emit/emit.js";
import { packageEmitters } from "../emit/emitters.js";
import type { PlannedFile } from "../emit/shared/file-plan.js";
import { toModel } from "../model/to-model.js";
import type { OpenApiDocument, Schema } from "../openapi/openapi-document.js";
import { toOpenApi } from "../openapi/to-openapi.js";
import { wireTypes } from "../wire/wire-types.js";
import { packageFiles, type PackageLinks, workspaceFiles } from "./package-files.js";
import type { ProductPlan } from "./plan-product.js";
import { productDiagnostic, type ProductDiagnostic } from "./product-diagnostic.js";
import { type Contradiction, soundExamples } from "./sound-examples.js";

/** How the folder will be used. */
export interface ProductLayout {
  /** The folder is dropped into a workspace that exists: no root of its own, and packages name each other as in one. */
  readonly inWorkspace: boolean;
}

export interface ProductFiles {
  readonly files: readonly PlannedFile[];
  /** What only shows when types, rules and examples stand side by side. */
  readonly diagnostics: readonly ProductDiagnostic[];
}

/** The text of every file of a product; paths are relative to the output folder. Writes nothing. */
export function productFiles(
  { manifest, curated }: ProductPlan,
  source: string,
  { inWorkspace }: ProductLayout,
): ProductFiles {
  const document = toOpenApi(manifest, curated);
  const { model, contradictions } = soundExamples(toModel(manifest, document, { spec: source }));
  const links: PackageLinks = inWorkspace
    ? { own: "workspace:^", runtime: "workspace:^" }
    : { own: "^0.1.0", runtime: "^0.1.0" };
  const files = [
    ...emit(model, wireTypes(withoutSources(document)), packageEmitters),
    ...packageFiles(model, links),
    ...(inWorkspace ? [] : workspaceFiles(model)),
  ];
  return { files, diagnostics: contradictions.map(contradictionText) };
}

function contradictionText({ operation, part, path, message }: Contradiction): ProductDiagnostic {
  const at = `/apis/${operation}/${part === "request" ? "parameters" : "responseDemo"}`;
  return productDiagnostic(
    {
      severity: "warning",
      code: "example-contradicts",
      message: `${path === "" ? "the whole" : path} of the ${part}: ${message}; it is left out of the examples`,
      pointer: at,
    },
    operation,
  );
}

/** Without the place a field was read from, which here says no more than the field's own name. */
function withoutSources(document: OpenApiDocument): OpenApiDocument {
  const { schemas } = document.components;
  return {
    ...document,
    components: {
      schemas: Object.fromEntries(
        Object.entries(schemas).map(([name, schema]) => [name, withoutSource(schema)]),
      ),
    },
  };
}

function withoutSource({ "x-acs-source": _source, ...schema }: Schema): Schema {
  return {
    ...schema,
    ...(schema.properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(schema.properties).map(([name, inner]) => [name, withoutSource(inner)]),
          ),
        }),
    ...(schema.items === undefined ? {} : { items: withoutSource(schema.items) }),
  };
}
