import { type } from "arktype";
import { Compile } from "typebox/compile";
import * as v from "valibot";

/** A JSON Schema as our package publishes it. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly not?: { readonly anyOf: readonly { readonly pattern: string }[] };
}

export function typebox(schema: object): {
  readonly check: (value: unknown) => boolean;
  readonly errors: (value: unknown) => unknown;
} {
  const compiled = Compile(schema as never);
  return { check: (value) => compiled.Check(value), errors: (value) => compiled.Errors(value) };
}

type Resolve = (schema: Schema) => Schema;

function resolver(root: Schema): Resolve {
  return (schema) =>
    schema.$ref === undefined ? schema : (root.$defs?.[schema.$ref.slice(8)] ?? {});
}

function patterns(schema: Schema): readonly RegExp[] {
  return (schema.not?.anyOf ?? []).map(({ pattern }) => new RegExp(pattern));
}

/** The rules Valibot has an action for: types, bounds, lengths, values, texts that may not occur. */
export function valibot(root: Schema): (value: unknown) => boolean {
  const resolve = resolver(root);
  const build = (given: Schema): v.GenericSchema => {
    const schema = resolve(given);
    switch (schema.type) {
      case "object": {
        const entries = Object.fromEntries(
          Object.entries(schema.properties ?? {}).map(([name, member]) => [
            name,
            schema.required?.includes(name) === true ? build(member) : v.optional(build(member)),
          ]),
        );
        return schema.additionalProperties === false
          ? v.strictObject(entries)
          : v.looseObject(entries);
      }
      case "array":
        return v.pipe(v.array(build(schema.items ?? {})), v.maxLength(schema.maxItems ?? 10_000));
      case "integer":
        return v.pipe(
          v.number(),
          v.safeInteger(),
          v.minValue(schema.minimum ?? 0),
          v.maxValue(schema.maximum ?? 0),
        );
      case "boolean":
        return v.boolean();
      default: {
        if (schema.enum !== undefined) return v.picklist([...schema.enum]);
        const never = patterns(schema);
        const { minLength = 0, maxLength = Number.MAX_SAFE_INTEGER } = schema;
        if (never.length === 0 && schema.maxLength === undefined) return v.string();
        return v.pipe(
          v.string(),
          v.minLength(minLength),
          v.maxLength(maxLength),
          v.check((text) => never.every((pattern) => !pattern.test(text))),
        );
      }
    }
  };
  const schema = build(root);
  return (value) => v.safeParse(schema, value).success;
}

/** The rules ArkType can say in a definition; texts that may not occur by `narrow`. */
export function arktype(root: Schema): (value: unknown) => boolean {
  const resolve = resolver(root);
  const build = (given: Schema): unknown => {
    const schema = resolve(given);
    switch (schema.type) {
      case "object": {
        const entries = Object.entries(schema.properties ?? {}).map(([name, member]) => [
          schema.required?.includes(name) === true ? name : `${name}?`,
          build(member),
        ]);
        return type({
          ...Object.fromEntries(entries),
          ...(schema.additionalProperties === false ? { "+": "reject" } : {}),
        } as never);
      }
      case "array":
        return (build(schema.items ?? {}) as { array(): { atMostLength(n: number): unknown } })
          .array()
          .atMostLength(schema.maxItems ?? 10_000);
      case "integer":
        return type(`${schema.minimum} <= number.integer <= ${schema.maximum}` as never);
      case "boolean":
        return type("boolean");
      default: {
        if (schema.enum !== undefined) return type.enumerated(...schema.enum);
        const never = patterns(schema);
        if (never.length === 0 && schema.maxLength === undefined) return type("string");
        return type(`string <= ${schema.maxLength ?? 10_000}` as "string").narrow((text) =>
          never.every((pattern) => !pattern.test(text)),
        );
      }
    }
  };
  const schema = build(root) as { allows(value: unknown): boolean };
  const full = schema as unknown as (value: unknown) => unknown;
  return (value) => !(full(value) instanceof type.errors);
}
