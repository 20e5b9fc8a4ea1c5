#!/usr/bin/env node
import { run } from "./command/run.js";

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  ended: (end) => {
    process.once("SIGTERM", end);
    process.once("SIGINT", end);
  },
});
