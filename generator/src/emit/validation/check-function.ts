import type { ArrayType, Model, ObjectType, ScalarType, Type } from "../../model/model.js";
import { literal, memberOf } from "../shared/literal.js";
import { objectOf } from "../shared/unit.js";
import { arrayChecks } from "./array-checks.js";
import { scalarChecks } from "./scalar-checks.js";
import { indent, step, type Scope, type Site, type Surroundings } from "./site.js";

/** The body of the function that judges one named object, line by line. */
export function checkFunction(
  model: Model,
  name: string,
): { readonly name: string; readonly lines: readonly string[] } {
  const scope = { depth: 0, model };
  return {
    name,
    lines: objectLines(objectOf(model, name), { value: "value", path: "at", returns: true }, scope),
  };
}

export function checkName(object: string): string {
  return `check${object}`;
}

function objectLines(type: ObjectType, site: Site, scope: Scope): readonly string[] {
  const wrong = `wrongType(found, ${site.path}, "an object", ${site.value})`;
  const lines = type.members.flatMap((member) =>
    memberLines(type, member.name, member.type, member.required, site, scope),
  );
  if (type.closed)
    lines.push(
      `unknownKeys(found, ${site.path}, ${site.value}, ${literal(type.members.map((member) => member.name))});`,
    );
  if (site.returns === true) return [`if (!isObject(${site.value})) return ${wrong};`, ...lines];
  return [
    `if (!isObject(${site.value})) ${wrong};`,
    ...(lines.length === 0 ? [] : ["else {", ...indent(lines), "}"]),
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
  const path = step(site.path, literal(name));
  const lines = valueLines(type, { value: variable, path }, scope, {
    owner,
    read: (member) => memberOf(site.value, member),
    ownerPath: site.path,
  });
  const read = `const ${variable} = ${memberOf(site.value, name)};`;
  if (lines.length === 0)
    return required
      ? [
          read,
          `if (${variable} === undefined) missing(found, ${path}, ${literal(expectation(type))});`,
        ]
      : [];
  if (required)
    return [
      read,
      `if (${variable} === undefined) missing(found, ${path}, ${literal(expectation(type))});`,
      "else {",
      ...indent(lines),
      "}",
    ];
  return [read, `if (${variable} !== undefined) {`, ...indent(lines), "}"];
}

function valueLines(
  type: Type,
  site: Site,
  scope: Scope,
  around?: Surroundings,
): readonly string[] {
  switch (type.kind) {
    case "ref":
      return [`${checkName(type.name)}(${site.value}, ${site.path}, found);`];
    case "object":
      return objectLines(type, { value: site.value, path: site.path }, scope);
    case "array":
      return arrayLines(type, site, scope);
    case "scalar":
      return scalarLines(type, site, around);
    case "any":
      return [];
  }
}

function arrayLines(type: ArrayType, site: Site, scope: Scope): readonly string[] {
  return [
    `if (!Array.isArray(${site.value})) wrongType(found, ${site.path}, "a list", ${site.value});`,
    "else {",
    ...indent(arrayChecks(type, site, scope, (item) => valueLines(type.items, item, scope))),
    "}",
  ];
}

function scalarLines(
  type: ScalarType,
  site: Site,
  around: Surroundings | undefined,
): readonly string[] {
  const { test, expected } = typeTest(type.type, site.value);
  const rest = scalarChecks(type, site, around);
  const wrong = `wrongType(found, ${site.path}, "${expected}", ${site.value});`;
  return rest.length === 0
    ? [`if (${test}) ${wrong}`]
    : [`if (${test}) ${wrong}`, "else {", ...indent(rest), "}"];
}

function typeTest(
  type: ScalarType["type"],
  value: string,
): { readonly test: string; readonly expected: string } {
  switch (type) {
    case "string":
      return { test: `typeof ${value} !== "string"`, expected: "a text" };
    case "boolean":
      return { test: `typeof ${value} !== "boolean"`, expected: "true or false" };
    case "number":
      return {
        test: `typeof ${value} !== "number" || !Number.isFinite(${value})`,
        expected: "a number",
      };
    case "integer":
      return {
        test: `typeof ${value} !== "number" || !Number.isSafeInteger(${value})`,
        expected: "a whole number",
      };
  }
}

function expectation(type: Type): string {
  switch (type.kind) {
    case "scalar":
      return typeTest(type.type, "").expected;
    case "array":
      return "a list";
    case "any":
      return "a value";
    default:
      return "an object";
  }
}

/** A variable that reads like the member and cannot clash with another or with a keyword. */
function variableName(name: string, depth: number): string {
  const plain = name.replaceAll(/[^A-Za-z0-9]/g, "");
  return `${plain === "" || /^\d/.test(plain) ? "member" : plain.charAt(0).toLowerCase() + plain.slice(1)}${depth}`;
}
