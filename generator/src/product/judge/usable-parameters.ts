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

/** A parameter: its own row first, then those of what is in it. */
type Parameter = readonly [FieldFact, ...FieldFact[]];

/** Leaves out parameters that travel where an RPC call has no place, with everything below them. */
export function usableParameters(fields: readonly FieldFact[]): UsableParameters {
  const parameters = parametersOf(fields);
  const diagnostics: Diagnostic[] = [];
  let reason: string | undefined;
  const leaveOut = ({ path, required, pointer }: FieldFact, why: string): void => {
    if (required === true) reason ??= `the required parameter ${path} ${why}`;
    diagnostics.push({
      severity: "warning",
      code: "parameter-dropped",
      message: `${path} ${why}; it is left out`,
      ...(pointer === undefined ? {} : { pointer }),
    });
  };
  const usable = parameters.flatMap((parameter): readonly FieldFact[] => {
    const why = unusable(parameter) ?? taken(parameter, parameters);
    if (why === undefined) return withoutInherited(parameter, leaveOut);
    leaveOut(parameter[0], why);
    return [];
  });
  return { fields: usable, ...(reason === undefined ? {} : { reason }), diagnostics };
}

/** Where the gateway looks for parameters of RPC style: it reads the query and a form alike. */
const carried = new Set(["query", "formData"]);
const styles = new Set(["repeatList", "flat", "json", "simple"]);

function unusable([field, ...below]: Parameter): string | undefined {
  const { path, in: position, style } = field;
  if (position !== undefined && !carried.has(position))
    return `travels in the ${position}, where a call in RPC style carries none`;
  if (style !== undefined && !styles.has(style))
    return `is written in the style ${style}, which is not known`;
  if (/\.[Nn](?:\.|$)/.test(path))
    return "stands for a list by the placeholder N, which no call can send as it is";
  if (style === "simple" && below.some(({ type }) => !scalars.has(type)))
    return "is written with commas between its items, which cannot hold structures";
  if (below.some((row) => levels(row.path.slice(path.length)) >= mostLevels))
    return `is nested deeper than the ${mostLevels} levels that the runtime sends`;
  return undefined;
}

/** As in acs-rpc, where the bound keeps endless structures from being sent. */
const mostLevels = 32;

function levels(path: string): number {
  return path.match(/\.|\[\]/g)?.length ?? 0;
}

const scalars = new Set<FieldFact["type"]>(["string", "integer", "number", "boolean", "any"]);
/** Written under names of their own, which begin with the parameter's: `Filter.1.Key`. */
const spread = new Set<FieldFact["type"]>(["object", "array", "map"]);

/** Why the wire would not know two parameters apart. */
function taken([{ path }]: Parameter, all: readonly Parameter[]): string | undefined {
  const holder = all.find(
    ([other]) =>
      path.startsWith(`${other.path}.`) &&
      spread.has(other.type) &&
      other.style !== "json" &&
      other.style !== "simple",
  );
  return holder === undefined
    ? undefined
    : `is sent under a name that belongs to the parts of ${holder[0].path}`;
}

/** Rows come parents first, and only a parameter's own one says where it travels. */
function parametersOf(fields: readonly FieldFact[]): readonly Parameter[] {
  const parameters: [FieldFact, ...FieldFact[]][] = [];
  for (const field of fields) {
    const last = parameters.at(-1);
    if (last === undefined || field.in !== undefined || !isBelow(field, last[0].path))
      parameters.push([field]);
    else last.push(field);
  }
  return parameters;
}

function isBelow({ path }: FieldFact, above: string): boolean {
  return path.startsWith(`${above}.`) || path.startsWith(`${above}[]`);
}

/** Without what is called as something every object has already. */
function withoutInherited(
  parameter: Parameter,
  leaveOut: (field: FieldFact, why: string) => void,
): readonly FieldFact[] {
  const gone: FieldFact[] = [];
  return parameter.filter((field) => {
    if (gone.some(({ path }) => isBelow(field, path))) return false;
    const inherited = inheritedName(field.path);
    if (inherited === undefined) return true;
    gone.push(field);
    leaveOut(field, `is called ${inherited}, as something every object has already`);
    return false;
  });
}
