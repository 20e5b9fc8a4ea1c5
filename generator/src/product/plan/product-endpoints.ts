import { compare } from "../../openapi/canonical.js";
import type { ProductInfo } from "../../read/index.js";
import { productDiagnostic, type ProductDiagnostic } from "../diagnostics/product-diagnostic.js";

/** Hosts by network as a client offers them; `public` is the one that most regions name. */
export function productEndpoints({ product, endpoints }: ProductInfo): {
  readonly hosts: Readonly<Record<string, string>>;
  readonly diagnostics: readonly ProductDiagnostic[];
} {
  const usable = endpoints
    .filter(({ host }) => /^[a-z0-9.-]+$/i.test(host))
    .toSorted((a, b) => compare(a.region, b.region));
  const counts = new Map<string, number>();
  for (const { host } of usable) counts.set(host, (counts.get(host) ?? 0) + 1);
  const [first] = [...counts].toSorted(([a, one], [b, other]) => other - one || compare(a, b));
  if (first === undefined) {
    const host = `${product.toLowerCase()}.aliyuncs.com`;
    return {
      hosts: { public: host },
      diagnostics: [
        productDiagnostic({
          severity: "warning",
          code: "endpoint-guessed",
          message: `no host is listed; ${host} is taken`,
          pointer: "/endpoints",
        }),
      ],
    };
  }
  const [host] = first;
  const regions = usable.filter((one) => one.host !== host && one.region !== "public");
  return {
    hosts: {
      public: host,
      ...Object.fromEntries(regions.map((one) => [one.region, one.host])),
    },
    diagnostics: [],
  };
}
