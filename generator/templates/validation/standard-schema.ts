import type { Result, ValidateOptions } from "./found.js";
import type { Path } from "./issue.js";

/** A schema as https://standardschema.dev describes it, version 1. */
export interface StandardSchema<T> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "cen-bwp-validation";
    readonly validate: (value: unknown) => StandardResult<T>;
    /** Never set; carries the types. */
    readonly types?: { readonly input: T; readonly output: T };
  };
}

export type StandardResult<T> =
  | { readonly value: T; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string; readonly path: Path }[] };

/**
 * A Standard Schema of a validator. Options are asked for anew at each validation, so that `now` is the time of it:
 * `standardSchema(validate, () => ({ now: Date.now() }))`. Warnings have no place in the standard and are dropped.
 */
export function standardSchema<T>(
  validate: (value: unknown, options?: ValidateOptions) => Result<T>,
  options?: () => ValidateOptions,
): StandardSchema<T> {
  return {
    "~standard": {
      version: 1,
      vendor: "cen-bwp-validation",
      validate(value) {
        const result = validate(value, options?.());
        if (result.ok) return { value: result.value };
        return {
          issues: result.issues
            .filter(({ level }) => level === "error")
            .map(({ message, path }) => ({ message, path })),
        };
      },
    },
  };
}
