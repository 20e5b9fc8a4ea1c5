import { basename } from "node:path";

import type { PlannedFile } from "../../src/emit/shared/file-plan.js";
import { makeParts } from "../../src/product/parts/make-parts.js";
import { packageNames } from "../../src/product/parts/package-names.js";
import type { Source } from "../../src/read/index.js";
import { planProduct } from "../../src/product/plan/plan-product.js";
import { productModel } from "../../src/product/plan/product-model.js";

/** Every file of a product as our printers leave it, from the portal's `api-docs` JSON. */
export function printedFiles(source: Source): readonly PlannedFile[] {
  const { plan } = planProduct(source, {});
  if (plan === undefined) throw new Error(`${source.file} leads to no file`);
  const { model, wireTypes } = productModel(plan, basename(source.file));
  const layout = { packages: packageNames, inWorkspace: false };
  return makeParts(model, wireTypes, layout, { files: {} }, () => false).made;
}
