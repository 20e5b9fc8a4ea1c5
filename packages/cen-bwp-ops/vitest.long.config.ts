import { mergeConfig } from "vitest/config";
// @boundaries-ignore the test settings all packages share stand once, at the root
import shared from "../../vitest.shared.js";

/** What takes minutes: deeper, and more of it. `pnpm --filter cen-bwp-ops test:long` */
export default mergeConfig(shared, {
  test: {
    include: ["test/long/**/*.long.ts"],
    testTimeout: 3_600_000,
    disableConsoleIntercept: true,
  },
});
