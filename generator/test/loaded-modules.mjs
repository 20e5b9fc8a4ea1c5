// Runs a command, `generate FOLDER` or `product FILE FOLDER`, and prints, as the last line, the URL of every module that was loaded for it.
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

const [name, ...given] = process.argv.slice(2);
const root = given.at(-1);
const command =
  name === "generate"
    ? (await import("../src/commands/generate.ts")).generate
    : (await import("../src/commands/product/product.ts")).product;
process.exitCode = await command.run({
  root,
  values: name === "product" ? { out: root } : {},
  positionals: given.slice(0, -1),
  print: console.log,
});
console.log(JSON.stringify(loaded));
