// What must be in place before the first TypeScript file is loaded, in every thread. Plain JavaScript for that reason.
import module from "node:module";
import { fileURLToPath } from "node:url";

// Compiled code is kept between runs: it halves the time the compilers take to load. Where nothing can be written, or Node is older than 22, it is not.
module.enableCompileCache?.(
  fileURLToPath(new URL("../node_modules/.cache/generator/code", import.meta.url)),
);

if (process.features.typescript && module.registerHooks !== undefined) {
  // Node strips the types itself, which takes half the time of a translation. All it lacks is that our imports name the `.js` of a `.ts`.
  module.registerHooks({
    resolve: (specifier, context, next) =>
      specifier.startsWith(".") && specifier.endsWith(".js") && context.parentURL?.endsWith(".ts")
        ? next(`${specifier.slice(0, -".js".length)}.ts`, context)
        : next(specifier, context),
  });
} else {
  const { register } = await import("tsx/esm/api");
  register();
}
