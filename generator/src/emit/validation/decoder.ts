import type { Model, ScalarType, Type } from "../../model/model.js";
import type { WireForm } from "../../openapi/openapi-document.js";
import { literal, memberOf } from "../shared/literal.js";
import { objectOf } from "../shared/unit.js";
import { indent } from "./site.js";

/** The body of the function that decodes one request's parameters: a comparison for each name, no splitting. */
export function decoderLines(model: Model, request: string): readonly string[] {
  const plain: string[] = [];
  const lists: string[] = [];
  const enter = (type: Type, place: Place, open: ReadonlySet<string>): void => {
    switch (type.kind) {
      case "ref":
        // A shape that holds itself has no finite form; nothing deeper is decoded.
        if (!open.has(type.name))
          enter(objectOf(model, type.name), place, new Set([...open, type.name]));
        return;
      case "object": {
        const holder = inObject(place);
        for (const { name, type: held, form } of type.members) {
          const inner = { ...holder, prefix: `${holder.prefix}${name}`, member: name };
          if (form === undefined) enter(held, inner, open);
          else plain.push(...caseLines(inner, formed(form, held)));
        }
        return;
      }
      case "array":
        lists.push(...listLines(type.items, place, model, open, 1));
        return;
      default:
        plain.push(...caseLines(place, parsed(type)));
    }
  };
  enter(objectOf(model, request), { prefix: "", target: "value", member: "" }, new Set([request]));
  if (plain.length + lists.length === 0)
    return ["return { value: {}, unknown: Array.from(pairs, ([name]) => name) };"];
  return [
    "const value: Record<string, unknown> = {};",
    "const unknown: string[] = [];",
    "for (const [name, text] of pairs) {",
    ...(plain.length === 0 ? [] : ["  switch (name) {", ...indent(indent(plain)), "  }"]),
    ...indent(lists),
    "  unknown.push(name);",
    "}",
    "return { value, unknown };",
  ];
}

function caseLines({ prefix, target, member }: Place, value: string): readonly string[] {
  return [`case ${literal(prefix)}:`, `  ${memberOf(target, member)} = ${value};`, "  continue;"];
}

/** The value of a parameter that is one text, whatever is in it. */
function formed(form: WireForm, type: Type): string {
  if (form === "json") return "toJson(text)";
  const item = parsed(type.kind === "array" ? type.items : type, "item");
  return `text.split(",")${item === "item" ? "" : `.map((item) => ${item})`}`;
}

/** A member by its whole name on the wire and the expression of the object it goes into. */
interface Place {
  readonly prefix: string;
  readonly target: string;
  readonly member: string;
}

/** The object a member holds, as a place for its own members. */
function inObject({ prefix, target, member }: Place): Pick<Place, "prefix" | "target"> {
  return member === ""
    ? { prefix, target }
    : { prefix: `${prefix}.`, target: `recordIn(${target}, ${literal(member)})` };
}

/** Lines for one list by its literal prefix: what stands behind the index is compared in place. */
function listLines(
  items: Type,
  { prefix, target, member }: Place,
  model: Model,
  open: ReadonlySet<string>,
  depth: number,
): readonly string[] {
  const index = `index${depth}`;
  const start = `${prefix}.`;
  const lines = itemLines(items, {
    at: `at${depth}`,
    list: `listIn(${target}, ${literal(member)})`,
    index,
    model,
    open,
    depth,
  });
  if (lines.length === 0) return [];
  return [
    `if (name.startsWith(${literal(start)})) {`,
    ...indent(behindIndex(`${start.length}`, depth, lines)),
    "}",
  ];
}

/** Reads the index that stands at a place, and what the lines want of what stands behind it. */
function behindIndex(start: string, depth: number, lines: readonly string[]): readonly string[] {
  const index = `index${depth}`;
  const at = `at${depth}`;
  const isAsked = lines.some((line) => line.includes(at));
  return [
    `const ${index} = indexAt(name, ${start});`,
    `if (${index} > 0) {`,
    ...(isAsked ? [`  const ${at} = ${start} + after(${index});`] : []),
    ...indent(lines),
    "}",
  ];
}

interface Item {
  /** Expression of the place in the name behind the index and its point. */
  readonly at: string;
  readonly list: string;
  readonly index: string;
  readonly model: Model;
  readonly open: ReadonlySet<string>;
  readonly depth: number;
}

function itemLines(items: Type, item: Item): readonly string[] {
  const { at, list, index, model, open } = item;
  switch (items.kind) {
    case "ref":
      return open.has(items.name)
        ? []
        : itemLines(objectOf(model, items.name), { ...item, open: new Set([...open, items.name]) });
    case "object":
      return memberLines(items, `recordAt(${list}, ${index})`, at, "", item);
    case "array":
      return nestedList(items.items, at, `listAt(${list}, ${index})`, item);
    default:
      return [
        `if (${at} > name.length) {`,
        `  ${list}[${index} - 1] = ${parsed(items)};`,
        "  continue;",
        "}",
      ];
  }
}

function memberLines(
  object: Type & { readonly kind: "object" },
  target: string,
  at: string,
  before: string,
  item: Item,
): readonly string[] {
  return object.members.flatMap(({ name, type }) => {
    const rest = `${before}${name}`;
    const resolved = type.kind === "ref" ? objectOf(item.model, type.name) : type;
    if (type.kind === "ref" && item.open.has(type.name)) return [];
    const open = type.kind === "ref" ? new Set([...item.open, type.name]) : item.open;
    if (resolved.kind === "object")
      return memberLines(resolved, `recordIn(${target}, ${literal(name)})`, at, `${rest}.`, {
        ...item,
        open,
      });
    if (resolved.kind === "array") {
      const list = `listIn(${target}, ${literal(name)})`;
      const lines = nestedList(resolved.items, `${at} + ${rest.length + 1}`, list, item);
      const head = `if (name.startsWith(${literal(`${rest}.`)}, ${at})) {`;
      return lines.length === 0 ? [] : [head, ...indent(lines), "}"];
    }
    return [
      `if (name.length === ${at} + ${rest.length} && name.startsWith(${literal(rest)}, ${at})) {`,
      `  ${memberOf(target, name)} = ${parsed(resolved)};`,
      "  continue;",
      "}",
    ];
  });
}

/** Lines for a list behind the index of another. */
function nestedList(items: Type, start: string, list: string, item: Item): readonly string[] {
  const depth = item.depth + 1;
  const lines = itemLines(items, {
    ...item,
    at: `at${depth}`,
    list,
    index: `index${depth}`,
    depth,
  });
  return lines.length === 0 ? [] : behindIndex(start, depth, lines);
}

function parsed(type: Type, text = "text"): string {
  const scalar: ScalarType["type"] = type.kind === "scalar" ? type.type : "string";
  switch (scalar) {
    case "integer":
      return `toInteger(${text})`;
    case "number":
      return `toNumber(${text})`;
    case "boolean":
      return `toBoolean(${text})`;
    case "string":
      return text;
  }
}
