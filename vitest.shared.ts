import { defineConfig } from "vitest/config";

// Neighbours are read as source, so tests need no build.
const conditions = ["@cen-bwp/source", "node", "import", "default"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  // ts-morph and real sockets need more than the default 5 s on a busy machine.
  test: { testTimeout: 30_000 },
});
