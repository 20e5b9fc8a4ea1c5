/**
 * A line that imports or re-exports names, one name a line; a name alone is never on a line of its own. Undefined for any other line.
 */
export function fitList(line: string): string | undefined {
  const open = line.indexOf(" { ");
  if (open === -1 || !/^(?:import|export)(?: type)?$/.test(line.slice(0, open))) return undefined;
  const close = line.lastIndexOf(" }");
  const names = line.slice(open + 3, close);
  if (!names.includes(",")) return line;
  return `${line.slice(0, open)} {\n  ${names.replaceAll(", ", ",\n  ")},\n${line.slice(close + 1)}`;
}
