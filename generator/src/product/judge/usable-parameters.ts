import type { FieldFact } from "../../facts/facts.js";
import type { Diagnostic } from "../../read/index.js";
import { inheritedName } from "./inherited-name.js";

/** The parameters a call can carry, and what became of the others. */
export interface UsableParameters {
  readonly fields: readonly FieldFact[];
  /** Set where the operation makes no sense without one that was left out. */
  readonly reason?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where the gateway looks for parameters of RPC style: it reads the query and a form alike. */
const carried = new Set(["query", "formData"]);

/** Leaves out parameters that travel where an RPC call has no place, with everything below them. */
export function usableParameters(fields: readonly FieldFact[]): UsableParameters {
  const diagnostics: Diagnostic[] = [];
  const dropped: string[] = [];
  let reason: string | undefined;
  for (const field of fields) {
    const why = unusable(field);
    if (why === undefined) continue;
    const { path, required, pointer } = field;
    dropped.push(path);
    if (required === true) reason ??= `the required parameter ${path} ${why}`;
    diagnostics.push({
      severity: "warning",
      code: "parameter-dropped",
      message: `${path} ${why}; it is left out`,
      ...(pointer === undefined ? {} : { pointer }),
    });
  }
  const isDropped = ({ path }: FieldFact): boolean =>
    dropped.some(
      (gone) => path === gone || path.startsWith(`${gone}.`) || path.startsWith(`${gone}[]`),
    );
  return {
    fields: dropped.length === 0 ? fields : fields.filter((field) => !isDropped(field)),
    ...(reason === undefined ? {} : { reason }),
    diagnostics,
  };
}

function unusable({ path, in: position, style }: FieldFact): string | undefined {
  const inherited = inheritedName(path);
  if (inherited !== undefined)
    return `is called ${inherited}, as something every object has already`;
  if (position !== undefined && !carried.has(position))
    return `travels in the ${position}, where a call in RPC style carries none`;
  if (style !== undefined && !known.has(style))
    return `is written in the style ${style}, which is not known`;
  return undefined;
}

const known = new Set(["repeatList", "flat", "json", "simple"]);
