import type { ArrayType, Model, ObjectType, ScalarType, Type } from "../../model/model.js";
import { literal, memberOf } from "../shared/literal.js";
import { closureOf, objectOf } from "../shared/unit.js";
import { arrayChecks } from "./array-checks.js";
import { scalarChecks } from "./scalar-checks.js";
import {
  indent,
  namesOf,
  otherwise,
  report,
  type Mode,
  type Scope,
  type Site,
  type Surroundings,
} from "./site.js";

/** The body of the function that judges one named object, line by line. */
export function checkLines(model: Model, object: string, mode: Mode): readonly string[] {
  const scope: Scope = { depth: 0, model, mode, object };
  const site = { value: "value", steps: [] };
  const wrong = report(scope, [], {
    code: "type",
    level: "error",
    received: "value",
    params: ["object"],
  });
  const visits = mode === "all" ? "found" : "clock";
  return [
    `if (!isObject(value)) ${mode === "all" ? `return ${wrong}` : wrong}`,
    ...(holdsItself(model, object)
      ? [
          `if ((${visits}.visits += 1) > ${maxVisits}) ${mode === "all" ? "return " : ""}${report(
            scope,
            [],
            { code: "tooDeep", level: "error", received: "value", params: [maxVisits] },
          )}`,
        ]
      : []),
    ...memberChecks(objectOf(model, object), site, scope),
    ...(mode === "first" ? ["return undefined;"] : []),
  ];
}

/** Objects of a shape that holds itself are judged up to this many, so that a cycle ends. */
const maxVisits = 1000;

export function checkName(object: string, mode: Mode): string {
  return `${mode === "all" ? "check" : "first"}${object}`;
}

/** Whether the shape of an object can contain itself. */
export function holdsItself(model: Model, object: string): boolean {
  const direct = refsBelow(objectOf(model, object));
  return closureOf(model, direct).includes(object);
}

/** Whether the first-error form of an object needs the clock: some rule compares with it, or visits are counted. */
export function needsClock(model: Model, object: string): boolean {
  return closureOf(model, [object]).some(
    (name) => holdsItself(model, name) || comparesWithClock(objectOf(model, name)),
  );
}

function comparesWithClock(type: Type): boolean {
  switch (type.kind) {
    case "object":
      return type.members.some((member) => comparesWithClock(member.type));
    case "array":
      return comparesWithClock(type.items);
    case "scalar": {
      const kinds = type.constraints
        .filter(({ level, kind }) => level === "error" || kind === "minLead")
        .map(({ kind }) => kind);
      return kinds.includes("minLead") && kinds.includes("timeFormat") && leads(type);
    }
    default:
      return false;
  }
}

/** Whether an error, not only a warning, comes of the lead. */
function leads(type: ScalarType): boolean {
  return type.constraints.some(({ kind, level }) => kind === "minLead" && level === "error");
}

function refsBelow(type: Type): readonly string[] {
  switch (type.kind) {
    case "ref":
      return [type.name];
    case "array":
      return refsBelow(type.items);
    case "object":
      return type.members.flatMap((member) => refsBelow(member.type));
    default:
      return [];
  }
}

function memberChecks(type: ObjectType, site: Site, scope: Scope): readonly string[] {
  return [
    ...type.members.flatMap((member) =>
      memberLines(type, member.name, member.type, member.required, site, scope),
    ),
    ...(type.closed ? unknownLines(type, site, scope) : []),
  ];
}

/** Names are compared one by one, which costs less than looking them up. */
function unknownLines(type: ObjectType, { value, steps }: Site, scope: Scope): readonly string[] {
  const names = type.members.map((member) => member.name);
  const list = steps.length === 0 ? namesOf(scope.object) : literal(names);
  scope.depth += 1;
  const name = `name${scope.depth}`;
  const strays = `stray${scope.depth}`;
  return [
    `for (const ${name} in ${value})`,
    `  if (${names.length === 0 ? "true" : names.map((one) => `${name} !== ${literal(one)}`).join(" && ")}) {`,
    `    const ${strays} = stray(${value}, ${name}, ${list});`,
    `    if (${strays} !== undefined) ${report(scope, [...steps, name], {
      code: "unknownKey",
      level: "error",
      received: `${value}[${name}]`,
      params: strays,
    })}`,
    "  }",
  ];
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
  const read = `const ${variable}: unknown = ${readOf(site.value, name)};`;
  const around: Surroundings = {
    owner,
    read: (member) => readOf(site.value, member),
    steps: site.steps,
  };
  const lines = valueLines(type, { value: variable, steps }, scope, around);
  if (required)
    return [
      read,
      ...otherwise(
        `${variable} === undefined`,
        report(scope, steps, {
          code: "required",
          level: "error",
          received: variable,
          params: [typeName(type)],
        }),
        lines,
      ),
    ];
  if (lines.length === 0) return [];
  const [only] = lines;
  if (lines.length === 1 && only?.startsWith("if (") === true)
    return [read, only.replace("if (", `if (${variable} !== undefined && `)];
  return [read, `if (${variable} !== undefined) {`, ...indent(lines), "}"];
}

/** A plain read, unless every object inherits something under the name. */
function readOf(object: string, name: string): string {
  return name in Object.prototype ? `own(${object}, ${literal(name)})` : memberOf(object, name);
}

function valueLines(
  type: Type,
  site: Site,
  scope: Scope,
  around?: Surroundings,
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
        memberChecks(type, site, scope),
      );
    case "array":
      return typed(
        `!Array.isArray(${site.value})`,
        "array",
        site,
        scope,
        arrayLines(type, site, scope),
      );
    case "scalar":
      return typed(
        typeTest(type.type, site.value),
        type.type,
        site,
        scope,
        scalarChecks(type, site, scope, around),
      );
    case "any":
      return [];
  }
}

/** Issues of a part know their place within it; only where there are some do they learn the rest. */
function refLines(object: string, { value, steps }: Site, scope: Scope): readonly string[] {
  scope.depth += 1;
  const name = checkName(object, scope.mode);
  if (scope.mode === "first") {
    const one = `one${scope.depth}`;
    const clock = needsClock(scope.model, object) ? ", clock" : "";
    return [
      `const ${one} = ${name}(${value}${clock});`,
      `if (${one} !== undefined) return within(${one}, [${steps.join(", ")}]);`,
    ];
  }
  const before = `before${scope.depth}`;
  return [
    `const ${before} = found.issues.length;`,
    `${name}(${value}, found);`,
    `if (found.issues.length > ${before}) under(found, ${before}, [${steps.join(", ")}]);`,
  ];
}

function arrayLines(type: ArrayType, site: Site, scope: Scope): readonly string[] {
  return arrayChecks(type, site, scope, (item) => valueLines(type.items, item, scope));
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
    params: [name],
  });
  return otherwise(test, wrong, lines);
}

function typeTest(type: ScalarType["type"], value: string): string {
  switch (type) {
    case "string":
      return `typeof ${value} !== "string"`;
    case "boolean":
      return `typeof ${value} !== "boolean"`;
    case "number":
      return `(typeof ${value} !== "number" || !Number.isFinite(${value}))`;
    case "integer":
      return `(typeof ${value} !== "number" || !Number.isSafeInteger(${value}))`;
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
