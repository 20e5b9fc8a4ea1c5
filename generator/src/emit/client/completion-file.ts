import { typeAt } from "../../model/type-at.js";
import { docText } from "../shared/doc-text.js";
import type { EmitInput } from "../shared/emit-input.js";
import type { PlannedSource } from "../shared/file-plan.js";
import { literal, memberOf } from "../shared/literal.js";
import { functionOf, importTypes } from "../shared/structures.js";
import { unitOf, type Unit } from "../shared/unit.js";

/** For an operation that goes on after its answer: how to look for its effect and how to see that it is there. */
export function completionFile({ model, units }: EmitInput, unit: Unit): readonly PlannedSource[] {
  const { operation } = unit;
  if (operation?.completion === undefined) return [];
  const { by, items, equal, operation: listing } = operation.completion;
  const shown = model.operations.find(({ name }) => name === listing);
  if (shown === undefined)
    throw new Error(`completion of ${operation.name} names no operation with ${listing}`);
  const item = typeAt({ kind: "ref", name: shown.response }, items, model.objects);
  if (item?.kind !== "ref") throw new Error(`${items} of ${listing} must lead to a named object`);
  const filterValue = { kind: "ref", name: shown.request } as const;
  if (typeAt(filterValue, "Filter[].Value[]", model.objects) === undefined)
    throw new Error(`${listing} has no Filter to look for ${by.filterKey} with`);
  const imports = new Map<string, Set<string>>();
  for (const name of [operation.request, shown.request, item.name]) {
    const { file } = unitOf(units, name);
    imports.set(file, (imports.get(file) ?? new Set()).add(name));
  }
  const asked = equal.map((pair) => literal(pair.request)).join(" | ");
  const told = equal.map((pair) => literal(pair.item)).join(" | ");
  const statements = [
    ...[...imports.keys()]
      .toSorted()
      .map((file) => importTypes(`./${file}.js`, [...(imports.get(file) ?? [])])),
    functionOf(
      completionNames(operation.name).lookup,
      docText(`The request of ${listing} whose answer shows how far ${operation.name} is.`),
      [{ name: "request", type: `Pick<${operation.request}, ${literal(by.field)}>` }],
      shown.request,
      [
        `return { Filter: [{ Key: ${literal(by.filterKey)}, Value: [${memberOf("request", by.field)}] }] };`,
      ],
    ),
    functionOf(
      completionNames(operation.name).check,
      docText(
        `Whether ${operation.name} is in effect: the item that ${listing} shows has what was asked for. \`undefined\`, an item that is not there, is not complete.`,
      ),
      [
        { name: "request", type: `Pick<${operation.request}, ${asked}>` },
        { name: "item", type: `Pick<${item.name}, ${told}> | undefined` },
      ],
      "boolean",
      [
        `return item !== undefined && ${equal.map((pair) => `${memberOf("item", pair.item)} === ${memberOf("request", pair.request)}`).join(" && ")};`,
      ],
    ),
  ];
  return [
    {
      path: `complete-${unit.file}.ts`,
      hash: unit.hash,
      statements,
    },
  ];
}

/** What the two functions of an operation are called. */
export function completionNames(operation: string): {
  readonly lookup: string;
  readonly check: string;
} {
  return { lookup: `lookupFor${operation}`, check: `is${operation}Complete` };
}
