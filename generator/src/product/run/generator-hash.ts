/** What `bundle.mjs` found when it made the bundle: a hash over our source, our templates and what they print with. */
declare const bundledHash: string | undefined;

/** Changes with everything that makes the same document lead to other files; tests, which run the source as it is, see one generator. */
export const generatorHash: string = typeof bundledHash === "string" ? bundledHash : "source";
