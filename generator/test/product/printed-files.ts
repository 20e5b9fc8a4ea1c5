import { basename } from "node:path";

import type { PlannedFile } from "../../src/emit/shared/file-plan.js";
import { readSourceFile } from "../../src/commands/read-sources.js";
import { makeParts } from "../../src/product/parts/make-parts.js";
import { packageNames } from "../../src/product/parts/package-names.js";
import { planProduct } from "../../src/product/plan/plan-product.js";
import { productModel } from "../../src/product/plan/product-model.js";

/** Every file of a product as our printers leave it, from the portal's `api-docs` JSON. */
export function printedFiles(file: string): readonly PlannedFile[] {
  const { plan } = planProduct(readSourceFile(file), {});
  if (plan === undefined) throw new Error(`${file} leads to no file`);
  const { model, wireTypes } = productModel(plan, basename(file));
  const layout = { packages: packageNames, inWorkspace: false };
  return makeParts(model, wireTypes, layout, { files: {} }, () => false).made;
}
