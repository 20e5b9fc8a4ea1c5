import type { IssueCode, IssueParams, Path } from "./issue.js";
import { lengthOf } from "./text.js";

/** What a message is made from; every issue is one. */
export interface Told {
  readonly path: Path;
  readonly code: IssueCode;
  readonly received: unknown;
  readonly params: IssueParams;
}

/** Words of one language. Templates hold `%v` the value, `%n` its length, `%0` and `%1` params, `%h` the first in hours, `%a` all params, `%r` all but the first. */
export interface Words {
  readonly templates: Readonly<Record<IssueCode, string>>;
  readonly types: Readonly<Record<string, string>>;
  readonly list: string;
  readonly separator: string;
}

/** Puts an issue into the words of a language; `part` is what stands before or behind the bar of a template. */
export function tell(
  { templates, types, list, separator }: Words,
  issue: Told,
  part: 0 | 1,
): string {
  const { code, received, params } = issue;
  const [first = "", second = ""] = params;
  return (templates[code].split("|")[part] ?? "").replaceAll(/%(.)/g, (_, sign: string) => {
    switch (sign) {
      case "v":
        return show(received, types, list);
      case "n":
        return `${typeof received === "string" ? lengthOf(received) : (received as { readonly length: number }).length}`;
      case "0":
        return types[`${first}`] ?? `${first}`;
      case "1":
        return `${second}`;
      case "h":
        return `${Number(first) / 3_600_000}`;
      default:
        return (sign === "r" ? params.slice(1) : params).join(separator);
    }
  });
}

/** A value as it would be written in source, cut where it is long. Looks no deeper than the value itself. */
function show(value: unknown, types: Words["types"], list: string): string {
  if (Array.isArray(value)) return list.replace("%", `${value.length}`);
  if (typeof value === "function" || (typeof value === "object" && value !== null))
    return types["object"] ?? "";
  const text =
    typeof value === "string" ? JSON.stringify(value.slice(0, 60)) : String(value).slice(0, 60);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** `Filter[0].Key`. */
export function dotted(path: Path): string {
  return path
    .map((step, index) =>
      typeof step === "number" ? `[${step}]` : index === 0 ? step : `.${step}`,
    )
    .join("");
}
