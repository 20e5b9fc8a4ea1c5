import { findRule } from "../../model/find-rule.js";
import type { ArrayType, Model, ObjectType, ScalarType, Type } from "../../model/model.js";
import { literal, memberOf } from "../shared/literal.js";
import { closureOf, holdsItself, objectOf } from "../shared/unit.js";
import { arrayChecks } from "./array-checks.js";
import { mapChecks } from "./map-checks.js";
import { isListed, isTexts, memberCalls } from "./member-calls.js";
import { scalarChecks } from "./scalar-checks.js";
import {
  indent,
  isMember,
  listOf,
  otherwise,
  report,
  type Condition,
  type Mode,
  type Scope,
  type Site,
} from "./site.js";

/** The body of the function that judges one named object, line by line. */
export function checkLines(
  model: Model,
  object: string,
  mode: Mode,
  lists: Map<string, string> = new Map(),
): readonly string[] {
  const scope: Scope = { depth: 0, model, mode, lists };
  const site = { value: "value", steps: [] };
  const wrong = report(scope, [], {
    code: "type",
    level: "error",
    received: "value",
    params: ['"object"'],
  });
  return [
    `if (!isObject(value)) ${mode === "is" ? "" : "return "}${wrong}`,
    ...(holdsItself(model, object)
      ? [
          `if ((clock.visits += 1) > ${maxVisits}) ${mode === "is" ? "" : "return "}${report(
            scope,
            [],
            { code: "tooDeep", level: "error", received: "value", params: [`${maxVisits}`] },
          )}`,
        ]
      : []),
    ...memberChecks(objectOf(model, object), site, scope),
    ...(mode === "is" ? ["return true;"] : []),
  ];
}

/** Objects of a shape that holds itself are judged up to this many, so that a cycle ends. */
const maxVisits = 1000;

/** The function of a form; the public `is…` itself where it needs no clock. */
export function checkName(model: Model, object: string, mode: Mode): string {
  switch (mode) {
    case "all":
      return `check${object}`;
    case "first":
      return `first${object}`;
    case "is":
      return needsClock(model, object, mode) ? `fits${object}` : `is${object}`;
  }
}

/** Whether a form of an object needs the clock: some rule it judges compares with it, or visits are counted. */
export function needsClock(model: Model, object: string, mode: Mode): boolean {
  return closureOf(model, [object]).some(
    (name) => holdsItself(model, name) || isClocked(objectOf(model, name), mode),
  );
}

/** Whether objects are counted while an object is judged, so that a cycle ends. */
export function countsVisits(model: Model, object: string): boolean {
  return closureOf(model, [object]).some((name) => holdsItself(model, name));
}

/** Whether an error of an object depends on the clock. */
export function comparesWithClock(model: Model, object: string): boolean {
  return closureOf(model, [object]).some((name) => isClocked(objectOf(model, name), "first"));
}

function isClocked(type: Type, mode: Mode): boolean {
  switch (type.kind) {
    case "object":
      return (
        type.members.some((member) => isClocked(member.type, mode)) ||
        (type.values !== undefined && isClocked(type.values, mode))
      );
    case "array":
      return isClocked(type.items, mode);
    case "scalar": {
      const judged = type.constraints.filter(({ level }) => mode === "all" || level === "error");
      return (
        findRule(judged, "minLead") !== undefined && findRule(judged, "timeFormat") !== undefined
      );
    }
    default:
      return false;
  }
}

function memberChecks(type: ObjectType, site: Site, scope: Scope): readonly string[] {
  const { values } = type;
  return [
    ...(values === undefined
      ? []
      : mapChecks(site, scope, (item) => valueLines(values, item, scope, []))),
    ...type.members.flatMap((member) =>
      memberLines(type, member.name, member.type, member.required, site, scope),
    ),
    ...(type.closed ? unknownLines(type, site, scope) : []),
  ];
}

/** Names are compared one by one, which costs less than looking them up. */
function unknownLines(type: ObjectType, { value, steps }: Site, scope: Scope): readonly string[] {
  const names = type.members.map((member) => member.name);
  const known = scope.mode === "is" ? "" : listOf(scope, "names", names);
  scope.depth += 1;
  const name = `name${scope.depth}`;
  const other =
    names.length === 0 ? "true" : names.map((one) => `${name} !== ${literal(one)}`).join(" && ");
  const look =
    scope.mode !== "is" && steps.length === 0
      ? `if (${other}) undocumented(found, ${value}, ${name}, ${known});`
      : `if (${other} && isStray(${value}, ${name})) ${report(scope, [...steps, name], {
          code: "unknownKey",
          level: "error",
          received: `${value}[${name}]`,
          params: [`...${known}`],
        })}`;
  const walk = `for (const ${name} in ${value}) ${look}`;
  return [scope.mode === "first" ? `if (found.length === 0) ${walk}` : walk];
}

function memberLines(
  owner: ObjectType,
  name: string,
  type: Type,
  required: boolean,
  site: Site,
  scope: Scope,
): readonly string[] {
  scope.depth += 1;
  const variable = variableName(name, scope.depth);
  const steps = [...site.steps, literal(name)];
  const conditions = conditionsOn(owner, name, site);
  const isList =
    type.kind === "array" && isMember(scope, steps) && isListed(type) && !isTexts(type, conditions);
  // Whether it is a list is judged before it is used as one.
  const read = isList
    ? `const ${variable} = ${readOf(site.value, name)} as readonly unknown[];`
    : `const ${variable}: unknown = ${readOf(site.value, name)};`;
  if (isMember(scope, steps)) {
    const calls = memberCalls(type, { value: variable, steps }, scope, conditions, (list, inner) =>
      arrayLines(list, inner, scope, conditions),
    );
    if (calls !== undefined)
      return withRequired(
        read,
        variable,
        calls,
        required ? [requiredCall(steps, variable, type)] : [],
      );
  }
  const lines = valueLines(type, { value: variable, steps }, scope, conditions);
  // What is absent is of no type either.
  if (required && scope.mode === "is" && lines.length > 0) return [read, ...lines];
  if (required)
    return [
      read,
      ...otherwise(
        `${variable} === undefined`,
        report(scope, steps, {
          code: "required",
          level: "error",
          received: variable,
          params: [literal(typeName(type))],
        }),
        lines,
      ),
    ];
  if (lines.length === 0) return [];
  const [only] = lines;
  if (lines.length === 1 && only?.startsWith("if (") === true)
    return [read, onlyIfThere(only, variable, type)];
  return [read, `if (${variable} !== undefined) {`, ...indent(lines), "}"];
}

/** A statement with a condition, for a member that may be absent. */
function onlyIfThere(line: string, variable: string, type: Type): string {
  const wrong = type.kind === "scalar" ? typeTest(type.type, variable) : "";
  const isEither = wrong.includes("||") && line.startsWith(`if (${wrong})`);
  const test = isEither ? line.replace(wrong, `(${wrong})`) : line;
  return test.replace("if (", `if (${variable} !== undefined && `);
}

/** The values of a member that its siblings ask for. */
function conditionsOn(owner: ObjectType, name: string, site: Site): readonly Condition[] {
  return owner.members.flatMap((member) =>
    member.type.kind === "scalar"
      ? member.type.constraints.flatMap((one) =>
          one.kind === "conditionalValues" && one.field === name
            ? [{ ...one, sibling: readOf(site.value, member.name) }]
            : [],
        )
      : [],
  );
}

/** A plain read, unless every object inherits something under the name. */
function readOf(object: string, name: string): string {
  return name in Object.prototype ? `own(${object}, ${literal(name)})` : memberOf(object, name);
}

function valueLines(
  type: Type,
  site: Site,
  scope: Scope,
  conditions: readonly Condition[],
): readonly string[] {
  switch (type.kind) {
    case "ref":
      return refLines(type.name, site, scope);
    case "object":
      return typed(
        `!isObject(${site.value})`,
        "object",
        site,
        scope,
        innerChecks(type, site, scope),
      );
    case "array":
      return typed(
        `!Array.isArray(${site.value})`,
        "array",
        site,
        scope,
        arrayLines(type, site, scope, conditions),
      );
    case "scalar":
      // What is one of the values is of their type.
      if (scope.mode === "is" && type.closed && type.values !== undefined)
        return scalarChecks(type, site, scope, conditions);
      return typed(
        typeTest(type.type, site.value),
        type.type,
        site,
        scope,
        scalarChecks(type, site, scope, conditions),
      );
    case "any":
      return [];
  }
}

/**
 * Members of an object without a name. Around mere lists of texts, of which an answer may have dozens, they are judged as those of a
 * part are: by the functions for members, and moved to where the object stands. Written out, which is longer, they are judged faster.
 */
function innerChecks(type: ObjectType, site: Site, scope: Scope): readonly string[] {
  const isMereTexts = type.members.every(
    (member) =>
      member.type.kind === "array" && isTexts(member.type, conditionsOn(type, member.name, site)),
  );
  if (scope.mode === "is" || !isMereTexts) return memberChecks(type, site, scope);
  scope.depth += 1;
  const before = `before${scope.depth}`;
  const lines = memberChecks(type, { value: site.value, steps: [] }, scope);
  if (lines.length === 0) return [];
  return [
    `const ${before} = found.length;`,
    ...lines,
    `if (found.length > ${before}) below(found, ${before}, [${site.steps.join(", ")}]);`,
  ];
}

/** Issues of a part know their place within it; only where there are some do they learn the rest. */
function refLines(object: string, { value, steps }: Site, scope: Scope): readonly string[] {
  scope.depth += 1;
  const name = checkName(scope.model, object, scope.mode);
  const clock = needsClock(scope.model, object, scope.mode) ? ", clock" : "";
  if (scope.mode === "is") return [`if (!${name}(${value}${clock})) return false;`];
  const before = `before${scope.depth}`;
  return [
    `const ${before} = found.length;`,
    `${name}(${value}, found${clock});`,
    `if (found.length > ${before}) below(found, ${before}, [${steps.join(", ")}]);`,
  ];
}

function arrayLines(
  type: ArrayType,
  site: Site,
  scope: Scope,
  conditions: readonly Condition[],
): readonly string[] {
  return arrayChecks(type, site, scope, (item) => valueLines(type.items, item, scope, conditions));
}

function typed(
  test: string,
  name: string,
  { value, steps }: Site,
  scope: Scope,
  lines: readonly string[],
): readonly string[] {
  const wrong = report(scope, steps, {
    code: "type",
    level: "error",
    received: value,
    params: [literal(name)],
  });
  return otherwise(test, wrong, lines);
}

/** `required(…)` of a member, after which the rest may take `undefined` for absent. */
function requiredCall(steps: readonly string[], value: string, type: Type): string {
  return `required(found, ${steps.join("")}, ${value}, ${literal(typeName(type))});`;
}

/** Calls read the member themselves where they are the only ones to need it. */
function withRequired(
  read: string,
  variable: string,
  calls: readonly string[],
  before: readonly string[],
): readonly string[] {
  const [only = ""] = calls;
  const expression = read.slice(read.indexOf(" = ") + 3, -1);
  return calls.length === 1 && before.length === 0 && !only.startsWith("if ")
    ? [only.replace(variable, expression)]
    : [read, ...before, ...calls];
}

function typeTest(type: ScalarType["type"], value: string): string {
  switch (type) {
    case "string":
      return `typeof ${value} !== "string"`;
    case "boolean":
      return `typeof ${value} !== "boolean"`;
    case "number":
      return `typeof ${value} !== "number" || !Number.isFinite(${value})`;
    case "integer":
      return `!isWhole(${value})`;
  }
}

/** The type as issues and rules name it. */
export function typeName(type: Type): string {
  switch (type.kind) {
    case "scalar":
      return type.type;
    case "ref":
      return "object";
    default:
      return type.kind;
  }
}

/** A variable that reads like the member and cannot clash with another or with a keyword. */
function variableName(name: string, depth: number): string {
  const plain = name.replaceAll(/[^A-Za-z0-9]/g, "");
  return `${plain === "" || /^\d/.test(plain) ? "member" : plain.charAt(0).toLowerCase() + plain.slice(1)}${depth}`;
}
