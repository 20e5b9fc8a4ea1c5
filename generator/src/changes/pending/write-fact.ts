import type {
  Constraint,
  ErrorFact,
  FieldFact,
  OperationFacts,
  RamFact,
} from "../../facts/facts.js";
import { type FactAddress, isBelow } from "./fact-address.js";

/** The facts with one place set to what `readFact` returned for it elsewhere. */
export function writeFact(
  facts: OperationFacts,
  address: FactAddress,
  value: unknown,
): OperationFacts {
  switch (address.at) {
    case "rows":
      return { ...facts, [address.part]: withRows(facts[address.part], address.path, value) };
    case "member":
      return withRow(facts, address, (row) => without(row, address.member, value));
    case "value":
      return withRow(facts, address, (row) => {
        const others = (row.enum ?? []).filter((one) => one !== address.value);
        const values = value === true ? [...others, address.value] : others;
        // Nothing moves where the value stands already.
        if (value === true && row.enum?.includes(address.value) === true) return row;
        return without(row, "enum", values.length === 0 ? undefined : values);
      });
    case "rule":
      return withRow(facts, address, (row) => ({
        ...row,
        constraints: [
          ...row.constraints.filter((one) => one.kind !== address.kind),
          ...((value ?? []) as readonly Constraint[]),
        ],
      }));
    case "error":
      return {
        ...facts,
        errors: [
          ...facts.errors.filter((error) => error.code !== address.code),
          ...((value ?? []) as readonly ErrorFact[]),
        ],
      };
    case "ram":
      return {
        ...facts,
        ram: [
          ...facts.ram.filter((entry) => entry.action !== address.action),
          ...((value ?? []) as readonly RamFact[]),
        ],
      };
    case "example":
      return without(facts, "example", value);
    case "api":
      return facts.api === undefined
        ? facts
        : { ...facts, api: without(facts.api, address.member, value) };
  }
}

/** Rows go where the row they replace stood, otherwise behind their siblings. */
function withRows(rows: readonly FieldFact[], path: string, value: unknown): readonly FieldFact[] {
  const put = (value ?? []) as readonly FieldFact[];
  const first = rows.findIndex((row) => isBelow(row.path, path));
  const others = rows.filter((row) => !isBelow(row.path, path));
  if (first !== -1) return [...others.slice(0, first), ...put, ...others.slice(first)];
  const parent = parentOf(path, others);
  const last = others.findLastIndex((row) => parent === undefined || isBelow(row.path, parent));
  return [...others.slice(0, last + 1), ...put, ...others.slice(last + 1)];
}

function parentOf(path: string, rows: readonly FieldFact[]): string | undefined {
  const above = rows.filter((row) => row.path !== path && isBelow(path, row.path));
  return above.toSorted((a, b) => b.path.length - a.path.length)[0]?.path;
}

function withRow(
  facts: OperationFacts,
  { part, path }: { readonly part: "request" | "response"; readonly path: string },
  change: (row: FieldFact) => FieldFact,
): OperationFacts {
  return { ...facts, [part]: facts[part].map((row) => (row.path === path ? change(row) : row)) };
}

/** A copy with a member set in its place, or left out where the value is undefined. */
function without<T extends object>(from: T, member: keyof T, value: unknown): T {
  if (value !== undefined) return { ...from, [member]: value };
  const { [member]: _dropped, ...rest } = from;
  return rest as T;
}
