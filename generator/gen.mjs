// Starts the generator's command line.
import module from "node:module";
import { fileURLToPath } from "node:url";

import { bundle } from "./bundle.mjs";

// Compiled code is kept between runs. Where nothing can be written, or Node is older than 22, it is not.
module.enableCompileCache?.(fileURLToPath(new URL("node_modules/.cache/code", import.meta.url)));

await import(new URL("cli.js", await bundle()).href);
