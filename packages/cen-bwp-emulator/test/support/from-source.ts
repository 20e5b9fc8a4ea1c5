import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);

/** Arguments by which node runs TypeScript of this repository without a build. */
export const fromSource: readonly string[] = [
  "--import",
  pathToFileURL(require.resolve("tsx")).href,
  "--conditions=@cen-bwp/source",
];
