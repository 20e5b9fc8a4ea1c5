// Plain JavaScript that any Node can read: the Node on the PATH may be too old for everything else.
import { accessSync, constants } from "node:fs";
import { fileURLToPath } from "node:url";

/** Ends the command with one message that says what is wrong and what to do. */
function refuse(message, remedy) {
  console.error(`${message}\n${remedy}`);
  process.exit(1);
}

const root = fileURLToPath(new URL("..", import.meta.url));
try {
  // Not every command writes into the repository.
  if (!process.argv.includes("--no-write")) accessSync(root, constants.W_OK);
} catch (error) {
  refuse(
    `This folder cannot be written to (${error.code}): ${root}`,
    "Tools, builds and test results are put into it. Make it writable for this user, or clone it elsewhere.",
  );
}

const [major, minor] = process.versions.node.split(".").map(Number);
const supported = major >= 26 || major === 24 || (major === 22 && minor >= 19);
if (!supported)
  refuse(
    `Node ${process.versions.node} cannot run this repository's tools, and no bundled Node is installed for ${process.platform}-${process.arch}.`,
    "Install Node 22.19 or newer, 24 or 26 and run the command again. (The library packages themselves run on Node 20.19.)",
  );
