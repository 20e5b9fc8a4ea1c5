// Starts the generator's command line.
await import("./strip-types.mjs");

await import("./src/cli.ts");
