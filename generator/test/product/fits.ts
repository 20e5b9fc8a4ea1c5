import { basename } from "node:path";

import { readSourceFile } from "../../src/commands/read-sources.js";
import { compareWithFormatter } from "./compare-with-formatter.js";
import { printedFiles } from "./printed-files.js";

// How the text of our printers stands to oxfmt's, for any product: `pnpm --filter generator fits FILE...`.
for (const file of process.argv.slice(2)) {
  const { compared, different, left } = await compareWithFormatter(
    printedFiles(readSourceFile(file)),
  );
  for (const text of [...different, ...left.map((path) => `${path} is left to oxfmt`)])
    console.log(text);
  console.log(
    `${basename(file)}: ${compared} files compared, ${different.length} different, ${left.length} left to oxfmt`,
  );
  if (different.length > 0) process.exitCode = 1;
}
