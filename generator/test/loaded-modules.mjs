// Runs `generate` in the folder given as the only argument and prints, as the last line, the URL of every module that was loaded for it.
import module from "node:module";

const loaded = [];
module.registerHooks({
  resolve: (specifier, context, next) =>
    specifier.startsWith(".") && specifier.endsWith(".js") && context.parentURL?.endsWith(".ts")
      ? next(`${specifier.slice(0, -".js".length)}.ts`, context)
      : next(specifier, context),
  load: (url, context, next) => {
    loaded.push(url);
    return next(url, context);
  },
});

const { generate } = await import("../src/commands/generate.ts");
const root = process.argv[2];
process.exitCode = await generate.run({ root, values: {}, positionals: [], print: console.log });
console.log(JSON.stringify(loaded));
