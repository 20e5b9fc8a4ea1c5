import { argumentsDoc } from "./arguments-doc.js";
import { arrowDoc } from "./arrow-doc.js";
import { assignmentDoc } from "./assignment-doc.js";
import { bare } from "./bare.js";
import { binaryDoc } from "./binary-doc.js";
import { keyDoc, namesDoc, objectDoc } from "./object-doc.js";
import { isNumber } from "./is-simple.js";
import type { Layout } from "./layout.js";
import { chainDoc, isChain } from "./chain-doc.js";
import { bracketed } from "./bracketed.js";
import { fill, group, indent, line, softline, type Doc } from "./doc.js";
import type { ArrayLiteral, Expression, Property } from "./syntax.js";
import { typeArgumentsDoc, typeDoc } from "./type-doc.js";

/** The rules together. */
export const layout: Layout = {
  expression: expressionDoc,
  type: (type, isUnionIndented) => typeDoc(type, layout, isUnionIndented),
};

/** An expression in whatever stands around it. */
function expressionDoc(node: Expression): Doc {
  switch (node.kind) {
    case "atom":
    case "open":
      return node.text;
    case "member":
      return namesDoc(node, layout);
    case "index":
      return [objectDoc(node.object, layout), keyDoc(node.key, layout)];
    case "call":
      return isChain(node)
        ? chainDoc(node, layout)
        : [
            node.isNew ? "new " : "",
            expressionDoc(node.callee),
            typeArgumentsDoc(node.types, layout),
            argumentsDoc(node.args, layout),
          ];
    case "unary":
      return [node.operator, objectDoc(node.of, layout)];
    case "binary":
      return binaryDoc(node, layout);
    case "conditional":
      return group([
        expressionDoc(node.test),
        indent([
          line,
          "? ",
          indent(expressionDoc(node.either)),
          line,
          ": ",
          indent(expressionDoc(node.or)),
        ]),
      ]);
    case "cast":
      return [expressionDoc(node.of), ` ${node.operator} `, layout.type(node.type)];
    case "object":
      return bracketed("{", node.members.map(memberDoc), "}", { edge: line });
    case "array":
      return arrayDoc(node);
    case "arrow":
      return arrowDoc(node, layout);
    case "parentheses":
      return ["(", expressionDoc(node.of), ")"];
    case "spread":
    case "comment":
      return [node.text, expressionDoc(node.of)];
    case "assignment":
      return assignmentDoc(expressionDoc(node.left), ` ${node.operator}`, node.right, layout);
  }
}

export function memberDoc(member: Property | Expression): Doc {
  return member.kind === "property"
    ? assignmentDoc(member.key, ":", member.value, layout, member.key.length < shortKey)
    : expressionDoc(member);
}

/** Columns of a key from which on breaking the line behind it gains anything. */
const shortKey = 5;

function arrayDoc({ items }: ArrayLiteral): Doc {
  if (items.length > 1 && items.every(isNumber))
    return group([
      "[",
      indent([
        softline,
        fill(
          items.map((item, at) => commaAfter(item, at < items.length - 1)),
          ",",
        ),
      ]),
      softline,
      "]",
    ]);
  return bracketed("[", items.map(expressionDoc), "]", {
    isBroken: items.length > 1 && (items.every(isLongObject) || items.every(isLongArray)),
  });
}

function commaAfter(item: Expression, isFollowed: boolean): Doc {
  return [expressionDoc(item), isFollowed ? "," : ""];
}

function isLongObject(node: Expression): boolean {
  return bare(node) === node && node.kind === "object" && node.members.length > 1;
}

function isLongArray(node: Expression): boolean {
  return node.kind === "array" && node.items.length > 1;
}
