import { bracketed } from "./bracketed.js";
import { group, ifBroken, indent, join, line, softline, type Doc } from "./doc.js";
import type { Layout } from "./layout.js";
import { parametersDoc } from "./parameters-doc.js";
import type { Type } from "./syntax.js";

/** A type. */
export function typeDoc(type: Type, layout: Layout, isUnionIndented = true): Doc {
  const { type: docOf } = layout;
  switch (type.kind) {
    case "word":
      return [type.text, typeArgumentsDoc(type.args, layout)];
    case "prefixed":
      return [type.prefix, docOf(type.of)];
    case "parentheses":
      return type.of.kind === "union"
        ? ["(", group([indent(unionParts(type.of.types, layout, true)), softline]), ")"]
        : ["(", docOf(type.of), ")"];
    case "indexed":
      return [docOf(type.of), "[", type.key === undefined ? "" : docOf(type.key), "]"];
    case "tuple":
      return bracketed(
        "[",
        type.types.map((one) => docOf(one, false)),
        "]",
      );
    case "object":
      return bracketed(
        "{",
        type.members.map(({ name, type: of }) => [`${name}: `, docOf(of)]),
        "}",
        { edge: line, separator: ";", last: ";" },
      );
    case "function":
      return group([parametersDoc(type.parameters, layout), " => ", docOf(type.returns)]);
    case "intersection":
      return group(
        indent(
          join(
            [" &", line],
            type.types.map((one) => docOf(one)),
          ),
        ),
      );
    case "union":
      return unionDoc(type.types, layout, isUnionIndented);
  }
}

function unionDoc(types: readonly Type[], layout: Layout, isIndented: boolean): Doc {
  const parts = unionParts(types, layout, isIndented);
  return group(isIndented ? indent(parts) : parts);
}

function unionParts(types: readonly Type[], layout: Layout, isOnNextLine: boolean): Doc {
  const docs = types.map((one) => indent(layout.type(one)));
  return [ifBroken([isOnNextLine ? line : "", "| "]), join([line, "| "], docs)];
}

/** `<A, B>`, or nothing. One name alone is never on a line of its own. */
export function typeArgumentsDoc(args: readonly Type[], layout: Layout): Doc {
  const [first] = args;
  if (first === undefined) return "";
  const docs = args.map((one) => layout.type(one, false));
  return args.length === 1 && isSimple(first)
    ? ["<", ...docs, ">"]
    : bracketed("<", docs, ">", { edge: softline, last: "" });
}

function isSimple(type: Type): boolean {
  return (
    type.kind === "object" ||
    (type.kind === "word" && type.args.length === 0 && !/^["'\d-]/.test(type.text))
  );
}
