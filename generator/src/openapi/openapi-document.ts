import type {
  CuratedError,
  CuratedConstraint,
  Completion,
  Idempotency,
  Pagination,
  Relation,
  ServiceRule,
} from "../overlay/curated.js";
import type { RamFact } from "../facts/facts.js";

/** The part of OpenAPI 3.1 we write, with our extensions. Members stand in the order they are printed in. */
export interface OpenApiDocument {
  readonly openapi: "3.1.0";
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly "x-acs-product": string;
  };
  readonly servers: readonly { readonly url: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, { readonly post: OpenApiOperation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export interface OpenApiOperation {
  readonly operationId: string;
  readonly summary?: string;
  readonly description?: string;
  readonly deprecated?: true;
  readonly "x-acs-idempotency": Idempotency;
  readonly "x-acs-pagination"?: Pagination;
  readonly "x-acs-completion"?: Completion;
  readonly "x-acs-rules"?: readonly ServiceRule[];
  readonly "x-acs-ram": readonly Omit<RamFact, "line" | "pointer">[];
  readonly "x-acs-errors": readonly Omit<CuratedError, "line" | "pointer">[];
  readonly requestBody: {
    readonly required: boolean;
    readonly content: { readonly "application/x-www-form-urlencoded": { readonly schema: Schema } };
  };
  readonly responses: {
    readonly "200": {
      readonly description: string;
      readonly content: {
        readonly "application/json": { readonly schema: Schema; readonly example?: unknown };
      };
    };
  };
}

export interface Schema {
  readonly $ref?: string;
  readonly type?: "string" | "integer" | "number" | "boolean" | "object" | "array";
  /** Of an integer that a JavaScript number may not hold exactly. */
  readonly format?: "int64";
  readonly description?: string;
  readonly deprecated?: true;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly enum?: readonly (string | number | boolean)[];
  /** Documented values of a text that may have others. */
  readonly "x-acs-known-values"?: readonly (string | number | boolean)[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly default?: string | number | boolean;
  readonly examples?: readonly (string | number | boolean)[];
  /** Every rule with level and source; the standard keywords above repeat those that have one and are errors. */
  readonly "x-acs-constraints"?: readonly StatedConstraint[];
  /** How a parameter is written on the wire, where it is not flattened: as JSON, or with commas between the items. */
  readonly "x-acs-form"?: WireForm;
  readonly "x-acs-relations"?: readonly Relation[];
  /** Operation and field this was read from. */
  readonly "x-acs-source"?: string;
}

export type WireForm = "json" | "simple";

export type StatedConstraint = CuratedConstraint & {
  readonly level: "error" | "warn";
  readonly source: string;
};
