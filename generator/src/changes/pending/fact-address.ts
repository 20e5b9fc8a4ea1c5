import type { Constraint, FieldFact, OperationFacts } from "../../facts/facts.js";

type Part = "request" | "response";
type Scalar = string | number | boolean;

/** A place in the facts of one operation that can be set on its own. */
export type FactAddress =
  /** A row with every row below it. */
  | { readonly at: "rows"; readonly part: Part; readonly path: string }
  | {
      readonly at: "member";
      readonly part: Part;
      readonly path: string;
      readonly member: Exclude<keyof FieldFact, "path">;
    }
  /** Whether a list of values holds this one. */
  | { readonly at: "value"; readonly part: Part; readonly path: string; readonly value: Scalar }
  /** All rules of one kind on one row. */
  | {
      readonly at: "rule";
      readonly part: Part;
      readonly path: string;
      readonly kind: Constraint["kind"];
    }
  | { readonly at: "error"; readonly code: string }
  | { readonly at: "ram"; readonly action: string }
  /** The documented answer. */
  | { readonly at: "example" }
  | { readonly at: "api"; readonly member: "methods" | "asynchronous" };

/** What stands at an address, as plain data; undefined where nothing does. */
export function readFact(facts: OperationFacts, address: FactAddress): unknown {
  switch (address.at) {
    case "rows": {
      const rows = facts[address.part].filter((row) => isBelow(row.path, address.path));
      return rows.length === 0 ? undefined : rows.map(rowWithoutPlace);
    }
    case "member": {
      const value = rowOf(facts, address)?.[address.member];
      return Array.isArray(value) ? value.map(withoutPlace) : value;
    }
    case "value":
      return rowOf(facts, address)?.enum?.includes(address.value) ?? false;
    case "rule": {
      const rules = (rowOf(facts, address)?.constraints ?? []).filter(
        (one) => one.kind === address.kind,
      );
      return rules.length === 0 ? undefined : rules.map(withoutPlace);
    }
    case "error": {
      const errors = facts.errors.filter((error) => error.code === address.code);
      return errors.length === 0 ? undefined : errors.map(withoutPlace);
    }
    case "ram": {
      const entries = facts.ram.filter((entry) => entry.action === address.action);
      return entries.length === 0 ? undefined : entries.map(withoutPlace);
    }
    case "example":
      return facts.example;
    case "api":
      return facts.api?.[address.member];
  }
}

/** Whether a row is the one at a path or hangs below it. */
export function isBelow(path: string, above: string): boolean {
  return (
    path === above ||
    above === "" ||
    (path.startsWith(above) && [".", "["].includes(path.charAt(above.length)))
  );
}

/** What was put back stands on no line of the present source. */
function withoutPlace(fact: unknown): unknown {
  if (typeof fact !== "object" || fact === null) return fact;
  const { line: _line, pointer: _pointer, ...rest } = fact as Record<string, unknown>;
  return rest;
}

function rowWithoutPlace(row: FieldFact): unknown {
  return withoutPlace({ ...row, constraints: row.constraints.map(withoutPlace) });
}

function rowOf(
  facts: OperationFacts,
  { part, path }: { readonly part: Part; readonly path: string },
): FieldFact | undefined {
  return facts[part].find((row) => row.path === path);
}
