// Plain JavaScript that any Node can read: the Node on the PATH may be too old for everything else.
const [major, minor] = process.versions.node.split(".").map(Number);
const supported = major >= 26 || major === 24 || (major === 22 && minor >= 19);

if (!supported) {
  console.error(
    `Node ${process.versions.node} cannot run this repository's tools, and no bundled Node was installed for ${process.platform}-${process.arch}.\n` +
      `Install Node 22.19 or newer, 24 or 26 and run the command again. (The published packages themselves run on Node 20.19.)`,
  );
  process.exit(1);
}
