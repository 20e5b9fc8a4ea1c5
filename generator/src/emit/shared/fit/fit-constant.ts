import { width } from "./print-doc.js";

const constant =
  /^( *)((?:export )?const [\w$]+: (?:readonly )?[\w$.]+(?:<[\w$.]+>)?(?:\[\])? =) ((?:[\w$.]+\()?)([[{])$/;

/**
 * The beginning of a constant whose value later lines end, with the value on the next line. Undefined for any other line, and where
 * more than its bracket has room on this one.
 */
export function fitConstant(line: string): string | undefined {
  const [, indent = "", head = "", call = "", bracket] = constant.exec(line) ?? [];
  if (bracket === undefined) return undefined;
  const isRoomy =
    (call !== "" && line.length - bracket.length <= width) ||
    indent.length + 2 + call.length + bracket.length > width;
  return isRoomy ? undefined : `${indent}${head}\n${indent}  ${call}${bracket}`;
}
