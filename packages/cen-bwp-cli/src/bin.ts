#!/usr/bin/env node
import module from "node:module";

import { tooOld } from "./too-old.js";

const reason = tooOld(process.versions.node);
if (reason === undefined) await run();
else {
  console.error(reason);
  process.exitCode = 2;
}

async function run(): Promise<void> {
  // Compiling commander is a third of what `--help` costs; what is loaded from here on comes out of Node's cache.
  module.enableCompileCache();
  const [{ main }, { processIo }] = await Promise.all([import("./main.js"), import("./io/io.js")]);
  const io = processIo();
  const code = await main(process.argv.slice(2), io);
  process.exitCode = code;
  // A mistake in writing may show only now. That nobody reads on is no interruption, and an outcome that matters keeps its code.
  process.once("exit", () => {
    if (code === 0 || code === 130) process.exitCode = io.endOfOutput() ?? code;
  });
}
