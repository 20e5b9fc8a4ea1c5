#!/usr/bin/env node
import { enableCompileCache } from "node:module";

// Compiling commander is a third of what `--help` costs; what is loaded from here on comes out of Node's cache.
enableCompileCache();
const [{ main }, { processIo }] = await Promise.all([import("./main.js"), import("./io/io.js")]);
const io = processIo();
const code = await main(process.argv.slice(2), io);
process.exitCode = code;
// A mistake in writing may show only now. That nobody reads on is no interruption, and an outcome that matters keeps its code.
process.once("exit", () => {
  if (code === 0 || code === 130) process.exitCode = io.endOfOutput() ?? code;
});
