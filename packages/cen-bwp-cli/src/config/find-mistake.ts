import type { DefinedError, ErrorObject } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";

import { configSchema } from "./config-schema.js";

/** The first thing in a configuration that its schema does not allow. */
export interface Mistake {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Holds a configuration against the schema. */
export function findMistake(config: unknown): Mistake | undefined {
  // Verbose, because the message names what would have been right.
  const validate = new Ajv2020({ verbose: true }).compile(configSchema);
  if (validate(config)) return undefined;
  const errors = (validate.errors ?? []) as DefinedError[];
  // Of a choice the choice itself is named, which comes last.
  const error = errors.findLast(({ keyword }) => keyword === "oneOf") ?? errors[0];
  return error && mistakeOf(error, config);
}

function mistakeOf(error: DefinedError, config: unknown): Mistake {
  const path = pathOf(error.instancePath, config);
  switch (error.keyword) {
    case "additionalProperties": {
      const { properties = {} } = (error.parentSchema ?? {}) as { properties?: object };
      const known = Object.keys(properties).join(", ");
      const name = error.params.additionalProperty;
      return { path: [...path, name], message: `there is no such key; the keys are ${known}` };
    }
    case "required":
      return { path, message: `needs ${error.params.missingProperty}` };
    case "oneOf":
      return { path, message: "needs url or urlFrom, and not both" };
    default:
      return { path, message: `expected ${expected(error)}` };
  }
}

function expected({ parentSchema = {} }: ErrorObject): string {
  const { type, enum: values, examples, minimum, maximum, maxItems, minItems } = parentSchema;
  if (Array.isArray(values)) return `one of ${values.join(", ")}`;
  if (Array.isArray(examples)) return `something like ${String(examples[0])}`;
  if (maxItems !== undefined) return `a list of ${String(maxItems)}`;
  if (minItems !== undefined) return `a list of ${String(minItems)} or more`;
  const range =
    minimum === undefined
      ? ""
      : ` from ${String(minimum)}${maximum === undefined ? "" : ` to ${String(maximum)}`}`;
  const words: Readonly<Record<string, string>> = {
    integer: `a whole number${range}`,
    number: `a number${range}`,
    string: "a text",
    array: "a list",
    object: "keys with values",
  };
  return words[String(type)] ?? String(type);
}

// A JSON pointer as steps; a step is a number where the value is a list.
function pathOf(pointer: string, config: unknown): readonly (string | number)[] {
  let value = config;
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((step) => {
      const isList = Array.isArray(value);
      value = (value as Readonly<Record<string, unknown>> | undefined)?.[step];
      return isList ? Number(step) : step;
    });
}
