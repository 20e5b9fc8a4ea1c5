import { findRule } from "../../model/find-rule.js";
import type { ArrayType, Model, Type } from "../../model/model.js";
import { literal } from "../shared/literal.js";
import { objectOf } from "../shared/unit.js";
import { isListed } from "./member-calls.js";
import { walkLimit } from "./scalar-checks.js";
import { complain, goesOn, indent, isMember, type Scope, type Site } from "./site.js";

/** Lists up to this length are compared pair by pair. */
const fewItems = 64;

/** Checks of a list: its length first, then at most the allowed number of items, by index so that holes count. */
export function arrayChecks(
  type: ArrayType,
  site: Site,
  scope: Scope,
  checksOf: (item: Site) => readonly string[],
): readonly string[] {
  const { value, steps } = site;
  const max = findRule(type.constraints, "maxItems");
  const min = findRule(type.constraints, "minItems");
  const received = value;
  const limit = max?.value ?? walkLimit;
  const byName = isMember(scope, steps) && isListed(type);
  const lines = [
    ...(byName
      ? []
      : complain(`${value}.length > ${limit}`, scope, steps, {
          code: "maxItems",
          level: max?.level ?? "error",
          received,
          params: [`${limit}`],
        })),
    ...(min === undefined
      ? []
      : complain(
          `${byName ? `Array.isArray(${value}) && ` : ""}${value}.length < ${min.value}`,
          scope,
          steps,
          { code: "minItems", level: min.level, received, params: [`${min.value}`] },
        )),
  ];

  scope.depth += 1;
  const index = `index${scope.depth}`;
  const item = `item${scope.depth}`;
  const seen = `seen${scope.depth}`;
  const end = `end${scope.depth}`;
  const itemLines = checksOf({ value: item, steps: [...steps, index] });
  const unique = uniqueMembers(scope.model, type.items);
  // Of few items of a member all are compared at once, after each was judged.
  const compared = byName && limit <= fewItems ? unique.filter(isError) : [];
  const others = unique.filter((member) => !compared.includes(member));
  const uniqueLines = others.map(({ name, level }, at) =>
    complain(
      limit <= fewItems
        ? `repeats(${value}, ${index}, ${literal(name)})`
        : `repeatsIn(${seen}${at}, ${item}, ${literal(name)})`,
      scope,
      [...steps, index, literal(name)],
      {
        code: "duplicate",
        level,
        received: `memberOf(${item}, ${literal(name)})`,
        params: [],
      },
    ),
  );
  const perItem = [...itemLines, ...uniqueLines.flat()];
  const counted = `list(found, ${steps.join("")}, ${value}, ${limit});`;
  if (perItem.length + compared.length === 0) return byName ? [counted, ...lines] : lines;
  const isWithin = byName
    ? `${index} < ${end}`
    : `${index} < ${value}.length && ${index} < ${limit}`;
  return [
    ...(byName ? [`const ${end} = ${onlyAsFirst(counted, scope)}`] : []),
    ...lines,
    ...(limit <= fewItems
      ? []
      : uniqueLines.flatMap((ofMember, at) =>
          ofMember.length === 0 ? [] : [`const ${seen}${at} = new Set<unknown>();`],
        )),
    `for (let ${index} = 0; ${goesOn(scope)}${isWithin}; ${index} += 1) {`,
    ...indent(withItem(`const ${item}: unknown = ${value}[${index}];`, item, perItem)),
    "}",
    ...compared.map(
      ({ name }) => `distinct(found, ${steps.join("")}, ${value}, ${end}, ${literal(name)});`,
    ),
  ];
}

/** The form that looks for one error walks nothing once it has it. */
function onlyAsFirst(counted: string, { mode }: Scope): string {
  return mode === "first" ? `found.length > 0 ? 0 : ${counted}` : counted;
}

function isError({ level }: { readonly level: "error" | "warn" }): boolean {
  return level === "error";
}

/** An item that is looked at once is read there. */
function withItem(read: string, item: string, lines: readonly string[]): readonly string[] {
  const text = lines.join("\n");
  const once = text.split(item).length === 2;
  return once
    ? text.replace(item, read.slice(read.indexOf(" = ") + 3, -1)).split("\n")
    : [read, ...lines];
}

/** Members of an item that no two items may agree in. */
export function uniqueMembers(
  model: Model,
  items: Type,
): readonly { readonly name: string; readonly level: "error" | "warn"; readonly source: string }[] {
  const object = items.kind === "ref" ? objectOf(model, items.name) : items;
  if (object.kind !== "object") return [];
  return object.members.flatMap(({ name, type }) => {
    const rule = type.kind === "ref" ? undefined : findRule(type.constraints, "unique");
    return rule === undefined ? [] : [{ name, level: rule.level, source: rule.source }];
  });
}
