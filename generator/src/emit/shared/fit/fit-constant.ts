import { width } from "./print-doc.js";

const constant =
  /^( *)((?:export )?const [\w$]+: (?:readonly )?[\w$.]+)(?:<([\w$., ]+)>)?((?:\[\])? =) ((?:[\w$.]+\()?)([[{])$/;

/**
 * The beginning of a constant whose value later lines end: with the value on the next line, or the arguments of its type each on one.
 * Undefined for any other line, and where more than the value's bracket has room on this one.
 */
export function fitConstant(line: string): string | undefined {
  const [, indent = "", head = "", types, end = "", call = "", bracket] = constant.exec(line) ?? [];
  if (bracket === undefined) return undefined;
  const isRoomy =
    (call !== "" && line.length - bracket.length <= width) ||
    indent.length + 2 + call.length + bracket.length > width;
  if (isRoomy) return undefined;
  const left = `${indent}${head}${types === undefined ? "" : `<${types}>`}${end}`;
  if (types?.includes(",") !== true || left.length <= width)
    return `${left}\n${indent}  ${call}${bracket}`;
  const lines = types.split(", ").map((type) => `${indent}  ${type}`);
  return call === ""
    ? `${indent}${head}<\n${lines.join(",\n")}\n${indent}>${end} ${bracket}`
    : undefined;
}
