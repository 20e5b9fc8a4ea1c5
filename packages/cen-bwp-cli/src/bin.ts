#!/usr/bin/env node
import { enableCompileCache } from "node:module";

// A reader that has seen enough, such as `head`, closes the pipe; that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

// Compiling commander is a third of what `--help` costs; what is loaded from here on comes out of Node's cache.
enableCompileCache();
const { main } = await import("./main.js");
process.exitCode = await main(process.argv.slice(2));
