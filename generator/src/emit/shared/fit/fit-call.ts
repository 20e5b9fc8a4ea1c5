const call = /^( *)((?:return )?[\w$.]+(?:<[\w$.]+>)?)\((.+, .+)\);$/;

/** A statement that calls a function with nothing but names and values, one a line. Undefined for any other line. */
export function fitCall(line: string): string | undefined {
  const [, indent = "", head = "", given = ""] = call.exec(line) ?? [];
  const args = given.split(", ");
  return args.every(isAlone)
    ? `${indent}${head}(\n${args.map((arg) => `${indent}  ${arg},\n`).join("")}${indent});`
    : undefined;
}

function isAlone(arg: string): boolean {
  return /^(?:[\w$.]+|"(?:[^"\\]|\\.)*")$/.test(arg);
}
