import { defineConfig } from "vitest/config";
// @boundaries-ignore the test settings all packages share stand once, at the root
import shared from "../../vitest.shared.js";

// Without "import": given to Node as a flag it would hold for require too, and pg requires a package that has both forms.
const conditions = ["@cen-bwp/source", "node", "default"];

export default defineConfig({
  ...shared,
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  // Real servers start, die and elect while a test waits for them.
  test: { ...shared.test, testTimeout: 120_000, hookTimeout: 60_000 },
});
