import type { Model, ObjectType, Type } from "../../model/model.js";
import { findRule } from "../../model/find-rule.js";
import { ruleText } from "../shared/doc-text.js";
import { scalarSchema } from "../shared/scalar-schema.js";
import { closureOf, holdsItself, objectOf } from "../shared/unit.js";

type Json = Readonly<Record<string, unknown>>;

/**
 * JSON Schema of an object for a model to fill in: everything in place, since many models read no references, and rules without a
 * keyword as sentences in the description. Only objects that hold themselves are defined apart.
 */
export function toolSchema(model: Model, name: string): Json {
  const recursive = closureOf(model, [name]).filter((one) => holdsItself(model, one));
  return {
    ...objectSchema(model, objectOf(model, name)),
    ...(recursive.length === 0
      ? {}
      : {
          $defs: Object.fromEntries(
            recursive.map((one) => [one, objectSchema(model, objectOf(model, one))]),
          ),
        }),
  };
}

function objectSchema(model: Model, type: ObjectType): Json {
  const required = type.members.filter((member) => member.required).map(({ name }) => name);
  return {
    type: "object",
    ...explained(type),
    properties: Object.fromEntries(
      type.members.map((member) => [member.name, schema(model, member.type)]),
    ),
    ...(required.length === 0 ? {} : { required }),
    ...(type.values === undefined ? {} : { additionalProperties: schema(model, type.values) }),
    ...(type.closed ? { additionalProperties: false } : {}),
  };
}

function schema(model: Model, type: Type): Json {
  switch (type.kind) {
    case "ref":
      return holdsItself(model, type.name)
        ? { $ref: `#/$defs/${type.name}` }
        : objectSchema(model, objectOf(model, type.name));
    case "object":
      return objectSchema(model, type);
    case "array": {
      const max = findRule(type.constraints, "maxItems");
      const min = findRule(type.constraints, "minItems");
      return {
        type: "array",
        ...explained(type),
        ...(max?.level === "error" ? { maxItems: max.value } : {}),
        ...(min?.level === "error" ? { minItems: min.value } : {}),
        items: schema(model, type.items),
      };
    }
    case "scalar": {
      const standard = Object.entries(scalarSchema(type)).filter(([key]) => !key.startsWith("x-"));
      return { ...Object.fromEntries(standard), ...explained(type) };
    }
    case "any":
      return explained(type);
  }
}

/** Description and rules in words: a model reads sentences better than keywords it may not be shown. */
function explained(type: Exclude<Type, { kind: "ref" }>): Json {
  const description = [type.doc ?? "", ruleText(type)].filter((part) => part !== "").join(" ");
  return {
    ...(description === "" ? {} : { description }),
    ...(type.deprecated === true ? { deprecated: true } : {}),
  };
}
