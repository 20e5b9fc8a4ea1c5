import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { packages, root } from "../test/repository.js";
import { listExports } from "./list-exports.js";

// Lists in the `index.ts` of each generated package what is generated and not listed yet; the difference is for review.
for (const name of packages) {
  const index = join(root, "packages", name, "src/index.ts");
  const generated = join(root, "packages", name, "src/gen/index.ts");
  if (!existsSync(index) || !existsSync(generated)) continue;
  const before = readFileSync(index, "utf8");
  const after = listExports(before, readFileSync(generated, "utf8"));
  if (after === before) continue;
  writeFileSync(index, after);
  console.log(`changed packages/${name}/src/index.ts`);
}
