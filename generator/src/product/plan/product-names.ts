import type { ProductInfo } from "../../read/index.js";
import { kebabCase } from "../../model/names.js";

/** What the packages of a product are called: `cbn` and `CbnClient` for `Cbn`. */
export interface ProductNames {
  /** The packages are `<family>-client`, `<family>-validation` and `<family>-fixtures`. */
  readonly family: string;
  readonly client: string;
}

/** Product codes hold capitals, digits, hyphens and underscores: `CloudAPI`, `r-kvstore`, `3dphoto`. */
export function productNames({ product }: Pick<ProductInfo, "product">): ProductNames {
  const family = kebabCase(product).replaceAll(/^-+|-+$/g, "");
  const words = family.split("-").map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`);
  const name = words.join("");
  return /^[a-z]/.test(family)
    ? { family, client: `${name}Client` }
    : { family: `acs-${family}`.replace(/-$/, ""), client: `Acs${name}Client` };
}
