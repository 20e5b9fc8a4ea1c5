const call = /^( *)((?:return )?[\w$.]+(?:<[\w$.]+>)?)\(/;

/** A statement that calls a function with nothing but names and values, one a line. Undefined for any other line. */
export function fitCall(line: string): string | undefined {
  if (!line.endsWith(");")) return undefined;
  const [lead = "", indent = "", head = ""] = call.exec(line) ?? [];
  if (lead === "") return undefined;
  const args = line.slice(lead.length, -2).split(", ");
  return args.length > 1 && args.every(isAlone)
    ? `${indent}${head}(\n${args.map((arg) => `${indent}  ${arg},\n`).join("")}${indent});`
    : undefined;
}

function isAlone(arg: string): boolean {
  return /^(?:[\w$.]+|"(?:[^"\\]|\\.)*")$/.test(arg);
}
