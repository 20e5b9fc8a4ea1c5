import type { ArrayType, Model, Type } from "../../model/model.js";
import { findRule } from "../../model/find-rule.js";
import { literal } from "../shared/literal.js";
import { objectOf } from "../shared/unit.js";
import { indent, step, type Scope, type Site } from "./site.js";

/** Checks of a list: its length first, then at most the allowed number of items, by index so that holes count. */
export function arrayChecks(
  type: ArrayType,
  site: Site,
  scope: Scope,
  checksOf: (item: Site) => readonly string[],
): readonly string[] {
  const { value, path } = site;
  const max = findRule(type.constraints, "maxItems");
  const lines: string[] = [];
  const min = findRule(type.constraints, "minItems");
  if (max !== undefined)
    lines.push(
      `if (${value}.length > ${max.value}) tooManyItems(found, ${path}, "${max.level}", ${value}.length, ${max.value});`,
    );
  if (min !== undefined)
    lines.push(
      `if (${value}.length < ${min.value}) tooFewItems(found, ${path}, "${min.level}", ${value}.length, ${min.value});`,
    );

  scope.depth += 1;
  const index = `index${scope.depth}`;
  const item = `item${scope.depth}`;
  const itemLines = checksOf({ value: item, path: step(path, index) });
  const limit = max === undefined ? `${value}.length` : `Math.min(${value}.length, ${max.value})`;
  if (itemLines.length > 0)
    lines.push(
      `for (let ${index} = 0, end = ${limit}; ${index} < end; ${index} += 1) {`,
      `  const ${item}: unknown = ${value}[${index}];`,
      ...indent(itemLines),
      "}",
    );
  for (const member of uniqueMembers(scope.model, type.items))
    lines.push(`checkUnique(found, ${path}, ${value}, ${limit}, ${literal(member)});`);
  return lines;
}

/** Members of an item that no two items may agree in. */
function uniqueMembers(model: Model, items: Type): readonly string[] {
  const object = items.kind === "ref" ? objectOf(model, items.name) : items;
  if (object.kind !== "object") return [];
  return object.members
    .filter(
      ({ type }) =>
        type.kind !== "ref" && type.constraints.some((constraint) => constraint.kind === "unique"),
    )
    .map((member) => member.name);
}
