import type { Model, Type } from "../../model/model.js";
import { objectOf } from "../shared/unit.js";

/** The shape of a request as the decoder wants it: `{ Filter: [{ Key: "string", Value: ["string"] }] }`. */
export function wireShape(model: Model, request: string): unknown {
  return shapeOf(model, { kind: "ref", name: request }, new Set());
}

function shapeOf(model: Model, type: Type, open: ReadonlySet<string>): unknown {
  switch (type.kind) {
    case "ref":
      // A shape that holds itself has no finite form; nothing deeper is decoded.
      return open.has(type.name)
        ? {}
        : shapeOf(model, objectOf(model, type.name), new Set([...open, type.name]));
    case "object":
      return Object.fromEntries(
        type.members.map((member) => [
          member.name,
          member.form === "json" ? "json" : shapeOf(model, member.type, open),
        ]),
      );
    case "array":
      return [shapeOf(model, type.items, open)];
    case "scalar":
      return type.type;
    case "any":
      return "string";
  }
}
