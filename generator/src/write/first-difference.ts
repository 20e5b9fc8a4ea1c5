/** The first line in which two texts differ, and both versions of it. */
export function firstDifference(
  found: string,
  wanted: string,
): { readonly line: number; readonly text: string } {
  const foundLines = found.split("\n");
  const wantedLines = wanted.split("\n");
  const index = foundLines.findIndex((line, at) => line !== wantedLines[at]);
  const at = index === -1 ? foundLines.length : index;
  return {
    line: at + 1,
    text: `  found:  ${show(foundLines[at])}\n  wanted: ${show(wantedLines[at])}`,
  };
}

function show(line: string | undefined): string {
  if (line === undefined) return "(end of file)";
  return line.length > 160 ? `${line.slice(0, 157)}...` : line;
}
