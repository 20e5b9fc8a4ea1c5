import { findRule } from "../../model/find-rule.js";
import type { Model, ObjectType, ScalarType, Type } from "../../model/model.js";
import { fitLine } from "../shared/fit/fit-line.js";
import { literal, propertyName } from "../shared/literal.js";
import { closureOf, holdsItself, objectOf } from "../shared/unit.js";
import { uniqueMembers } from "./array-checks.js";
import { comparesWithClock } from "./check-function.js";
import { faultCall, instantCall, walkLimit } from "./scalar-checks.js";

/** The Zod expression of a named object: its errors, without those that need a clock unless there is one. Warnings have no place in Zod. */
export function zodObject(model: Model, object: string, clocked = false): string {
  return objectZod({ model, clocked }, objectOf(model, object), true);
}

/** What the parts of an expression share. */
interface Setting {
  readonly model: Model;
  /** Whether a `clock` is in reach. */
  readonly clocked: boolean;
}

/** The function that makes an object's schema with a clock. */
export function zodAtName(object: string): string {
  return `${zodName(object)}At`;
}

/** The constant an object's schema is exported under. */
export function zodName(object: string): string {
  return `zod${object}`;
}

/** Objects in an order in which none is used before it stands. */
export function inOrder(model: Model, names: readonly string[]): readonly string[] {
  return names.toSorted((a, b) => {
    if (a === b) return 0;
    if (closureOf(model, [b]).includes(a)) return -1;
    return closureOf(model, [a]).includes(b) ? 1 : 0;
  });
}

/** @param isWhole it is all of an expression at the beginning of a line, and has a line for each member */
function objectZod(setting: Setting, type: ObjectType, isWhole = false): string {
  if (type.values !== undefined) return `z.record(z.string(), ${zodOf(setting, type.values)})`;
  const members = type.members.map(
    (member) =>
      `${propertyName(member.name)}: ${zodOf(setting, member.type)}${member.required ? "" : ".optional()"}`,
  );
  const after = type.members.map(({ name, type: of }) => conditions(type, name, of)).join("");
  const maker = `z.${type.closed ? "strictObject" : "looseObject"}`;
  if (members.length === 0) return `${maker}({})${after}`;
  return isWhole && after === ""
    ? `${maker}({\n${members.map((member) => `${lineOf(member)}\n`).join("")}})`
    : `${maker}({ ${members.join(", ")} })${after}`;
}

/** A member of an object; a chain of calls with more than names and values in it stands on several lines however short it is. */
function lineOf(member: string): string {
  const line = `  ${member},`;
  return /=>|\(z\.\w+\([^)]/.test(member) ? (fitLine(line) ?? line) : line;
}

function zodOf(setting: Setting, type: Type): string {
  const { model, clocked } = setting;
  switch (type.kind) {
    case "ref":
      return refZod(setting, type.name);
    case "object":
      return objectZod(setting, type);
    case "any":
      return "z.unknown()";
    case "array": {
      const max = findRule(type.constraints, "maxItems");
      const min = findRule(type.constraints, "minItems");
      const unique = uniqueMembers(model, type.items).filter(({ level }) => level === "error");
      return [
        `z.array(${zodOf(setting, type.items)})`,
        ...(max?.level === "warn" ? [] : [`.max(${max?.value ?? walkLimit})`]),
        ...(min?.level === "error" ? [`.min(${min.value})`] : []),
        ...unique.map(
          ({ name }) =>
            `.refine((list) => list.every((_, index) => !repeats(list, index, ${literal(name)})), ${literal(`${name} stands there twice`)})`,
        ),
      ].join("");
    }
    case "scalar":
      return `${scalarZod(type)}${clocked ? leadZod(type) : ""}`;
  }
}

function refZod({ model, clocked }: Setting, name: string): string {
  const made =
    clocked && comparesWithClock(model, name) ? `${zodAtName(name)}(clock)` : zodName(name);
  return holdsItself(model, name) ? `z.lazy(() => ${made})` : made;
}

/** A time that is none is reported as that alone. */
function leadZod({ constraints }: ScalarType): string {
  const lead = findRule(constraints, "minLead");
  const time = findRule(constraints, "timeFormat");
  if (lead?.level !== "error" || time?.level !== "error") return "";
  const wrong = `${faultCall("text", time.format)} !== undefined`;
  const instant = instantCall("text", time.format);
  return [
    refine(
      `${wrong} || !(${instant} < clockAt(clock).now + ${lead.ms})`,
      `at least ${lead.ms / 3_600_000} h ahead`,
    ),
    refine(`${wrong} || !(${instant} >= clockAt(clock).expiresAt)`, "before the expiry"),
  ].join("");
}

function scalarZod(type: ScalarType): string {
  const checks = type.constraints
    .filter(({ level }) => level === "error")
    .map((rule) => {
      switch (rule.kind) {
        case "minimum":
          return `.min(${rule.value})`;
        case "maximum":
          return `.max(${rule.value})`;
        case "minLength":
          return refine(`!isShorter(text, ${rule.value})`, `at least ${rule.value} characters`);
        case "maxLength":
          return refine(`!isLonger(text, ${rule.value})`, `at most ${rule.value} characters`);
        case "forbiddenPrefixes":
          return refine(
            rule.values.map((text) => `!text.startsWith(${literal(text)})`).join(" && "),
            `not to start with ${rule.values.join(" or ")}`,
          );
        case "forbiddenSubstrings":
          return refine(
            rule.values.map((text) => `!text.includes(${literal(text)})`).join(" && "),
            `not to contain ${rule.values.join(" or ")}`,
          );
        case "prefix":
          return refine(`text.startsWith(${literal(rule.prefix)})`, `to start with ${rule.prefix}`);
        case "numeric":
          return refine("isNumeric(text)", "a decimal number");
        case "timeFormat":
          return refine(`${faultCall("text", rule.format)} === undefined`, `UTC, ${rule.format}`);
        default:
          return "";
      }
    });
  return `${base(type)}${checks.join("")}`;
}

function base(type: ScalarType): string {
  if (type.closed && type.values !== undefined) return `z.literal(${literal(type.values)})`;
  switch (type.type) {
    case "string":
      return "z.string()";
    case "boolean":
      return "z.boolean()";
    case "number":
      return "z.number()";
    case "integer":
      return "z.int()";
  }
}

function refine(test: string, message: string): string {
  return `.refine((text) => ${test}, ${literal(message)})`;
}

function conditions(owner: ObjectType, name: string, type: Type): string {
  if (type.kind !== "scalar") return "";
  return type.constraints
    .flatMap((rule) => {
      const sibling =
        rule.kind === "conditionalValues" && rule.level === "error"
          ? owner.members.find((member) => member.name === rule.field)?.type
          : undefined;
      if (rule.kind !== "conditionalValues" || sibling === undefined) return [];
      const read = `value[${literal(rule.field)}]`;
      const values = literal(rule.values);
      const fits =
        sibling.kind === "array"
          ? `(${read} ?? []).every((one) => typeof one !== "string" || ${values}.includes(one))`
          : `typeof ${read} !== "string" || ${values}.includes(${read})`;
      return [
        `.refine((value) => value[${literal(name)}] !== ${literal(rule.is)} || ${fits}, { message: ${literal(`one of ${rule.values.join(", ")}`)}, path: [${literal(rule.field)}] })`,
      ];
    })
    .join("");
}
