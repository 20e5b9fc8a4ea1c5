import { createRequire } from "node:module";

// The one file that knows where the generator lies. `bundle.mjs` tells the bundle what stands here.

/** The generator's own folder; ends in a slash. */
export const generatorFolder: URL = new URL("../", import.meta.url);

/** Loads what only some runs need, when they need it. With `require`, because the ES module loader takes longer over large libraries. */
export const requireLate: NodeJS.Require = createRequire(import.meta.url);
