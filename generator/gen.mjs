// Starts the generator's command line.
import module from "node:module";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";

import { bundle } from "./bundle.mjs";

// The second of V8's two optimisers takes longer to make code than such runs, even one over 1,500 operations, take to win it back.
setFlagsFromString("--no-opt");

// Compiled code is kept between runs. Where nothing can be written, or Node is older than 22, it is not.
module.enableCompileCache?.(fileURLToPath(new URL("node_modules/.cache/code", import.meta.url)));

await import(new URL("cli.js", await bundle()).href);
