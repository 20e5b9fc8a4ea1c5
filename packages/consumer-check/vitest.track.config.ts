import { defineConfig } from "vitest/config";

// What may differ once it is accepted: apart from the tests, since `pnpm api:accept` and not a repair is the answer.
export default defineConfig({
  test: { include: ["package-checks/*.track.ts"], testTimeout: 60_000 },
});
