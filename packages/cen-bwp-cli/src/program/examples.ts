/** Examples as they stand below the help: each a command line that runs as it is, on several lines where it is long. */
export function examples(...commands: readonly string[]): string {
  return [
    "",
    commands.length === 1 ? "Example:" : "Examples:",
    ...commands.flatMap((command) => lines(`cen-bwp ${command}`)),
  ].join("\n");
}

const width = 78;

function lines(command: string): readonly string[] {
  const all: string[] = [];
  let line = "  $";
  // An option and its value stay together.
  for (const part of command.split(/ (?=--?[a-z]|>)/)) {
    if (all.length + line.length > 3 && line.length + part.length + 3 > width) {
      all.push(`${line} \\`);
      line = "     ";
    }
    line = `${line} ${part}`;
  }
  return [...all, line];
}
