import type { Model } from "../../model/model.js";
import { toModel } from "../../model/to-model.js";
import type { OpenApiDocument, Schema } from "../../openapi/openapi-document.js";
import { toOpenApi } from "../../openapi/to-openapi.js";
import type { WireTypes } from "../../emit/shared/emit-input.js";
import { wireTypes } from "../../wire/wire-types.js";
import type { ProductPlan } from "./plan-product.js";
import { productDiagnostic, type ProductDiagnostic } from "../diagnostics/product-diagnostic.js";
import { type Contradiction, soundExamples } from "../judge/sound-examples.js";

/** What emitters see of a product. */
export interface ProductModel {
  readonly model: Model;
  readonly wireTypes: WireTypes;
  /** What only shows when types, rules and examples stand side by side. */
  readonly diagnostics: readonly ProductDiagnostic[];
}

/** Lowers what was read of a product. Types are printed when they are first asked for. */
export function productModel({ manifest, curated }: ProductPlan, source: string): ProductModel {
  const whole = toOpenApi(manifest, curated);
  const { model, contradictions } = soundExamples(
    toModel(manifest, whole, {
      spec: source,
      again: "run `pnpm gen product` again",
    }),
  );
  return {
    model,
    wireTypes: wireTypes(withoutSources(whole)),
    diagnostics: contradictions.map(contradictionText),
  };
}

function contradictionText({
  operation,
  part,
  path,
  message,
  inexact,
}: Contradiction): ProductDiagnostic {
  const at = `/apis/${operation}/${part === "request" ? "parameters" : "responseDemo"}`;
  return productDiagnostic(
    {
      severity: inexact ? "info" : "warning",
      code: inexact ? "example-inexact" : "example-contradicts",
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
    ...(typeof schema.additionalProperties === "object"
      ? { additionalProperties: withoutSource(schema.additionalProperties) }
      : {}),
  };
}
