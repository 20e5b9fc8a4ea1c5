import type { Result, ValidateOptions } from "./found.js";
import type { Path } from "./issue.js";
import type { JsonSchema } from "./json-schema.js";
import { jsonSchemaFor, type JsonSchemaTarget } from "./json-schema-target.js";
import { en } from "./messages-en.js";

/** A schema as https://standardschema.dev describes it: Standard Schema and Standard JSON Schema, version 1. */
export interface StandardSchema<T> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "cen-bwp-validation";
    readonly validate: (value: unknown) => StandardResult<T>;
    /** The same document for both, since nothing is transformed; throws for a target there is no form for. */
    readonly jsonSchema: {
      readonly input: (options: JsonSchemaOptions) => Record<string, unknown>;
      readonly output: (options: JsonSchemaOptions) => Record<string, unknown>;
    };
    /** Never set; carries the types. */
    readonly types?: { readonly input: T; readonly output: T };
  };
}

export type StandardResult<T> =
  | { readonly value: T; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string; readonly path: Path }[] };

export interface JsonSchemaOptions {
  readonly target: JsonSchemaTarget;
  /** Ignored; there are none. */
  readonly libraryOptions?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * A Standard Schema of a validator and its JSON Schema document. Options are asked for anew at each validation, so that `now` is the time of
 * it. Messages are English unless the options have other words. Warnings have no place in the standard and are dropped.
 */
export function standardSchema<T>(
  validate: (value: unknown, options?: ValidateOptions) => Result<T>,
  document: JsonSchema,
  options?: () => ValidateOptions,
): StandardSchema<T> {
  const jsonSchema = ({ target }: JsonSchemaOptions): Record<string, unknown> =>
    jsonSchemaFor(target, document);
  return {
    "~standard": {
      version: 1,
      vendor: "cen-bwp-validation",
      validate(value) {
        const result = validate(value, { words: en, ...options?.() });
        if (result.ok) return { value: result.value };
        return {
          issues: result.issues
            .filter(({ level }) => level === "error")
            .map(({ message, path }) => ({ message, path })),
        };
      },
      jsonSchema: { input: jsonSchema, output: jsonSchema },
    },
  };
}
