import type { StatedConstraint, WireForm } from "../openapi/openapi-document.js";
import type {
  Completion,
  Idempotency,
  Pagination,
  Relation,
  ServiceRule,
} from "../overlay/curated.js";

/**
 * All that emitters see: plain data, names already safe, text still raw (printing escapes it).
 * Emitters read neither OpenAPI nor pages.
 */
export interface Model {
  readonly product: string;
  readonly version: string;
  readonly title: string;
  readonly family: string;
  readonly client: string;
  readonly endpoints: Readonly<Record<string, string>>;
  readonly operations: readonly Operation[];
  /** Every named object, requests and responses included, by type name. */
  readonly objects: Readonly<Record<string, ObjectType>>;
  readonly provenance: Provenance;
}

/** What a generated file's header says of its origin. */
export interface Provenance {
  /** Folder of the spec, for example `specs/cbn-2017-09-12`. */
  readonly spec: string;
  /** What to do instead of editing a file: "change the spec and run `pnpm generate`". */
  readonly again: string;
}

export interface Operation {
  /** As documented, for example `DescribeCenBandwidthPackages`. */
  readonly name: string;
  /** `describeCenBandwidthPackages`. */
  readonly method: string;
  /** `describe-cen-bandwidth-packages`. */
  readonly file: string;
  readonly summary: string;
  readonly description: string;
  readonly deprecated?: true;
  readonly idempotency: Idempotency;
  readonly pagination: Pagination | undefined;
  readonly completion: Completion | undefined;
  readonly rules: readonly ServiceRule[];
  readonly ram: readonly RamAction[];
  readonly errors: readonly ErrorCode[];
  /** Type names. */
  readonly request: string;
  readonly response: string;
  readonly responseExample: unknown;
  /** Named objects other than request and response that belong to this operation alone. */
  readonly parts: readonly string[];
}

export interface RamAction {
  readonly action: string;
  readonly accessLevel: string;
  readonly resources: readonly {
    readonly type: string;
    readonly arn: string;
    readonly required: boolean;
  }[];
}

export interface ErrorCode {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  /** Why it comes, and what to do about it, in our words; no source says so. */
  readonly cause?: string;
  readonly remedy?: string;
}

export type Type = ObjectType | ArrayType | ScalarType | RefType | AnyType;

interface Described {
  readonly doc: string | undefined;
  readonly deprecated?: true;
  readonly source: string | undefined;
  readonly constraints: readonly StatedConstraint[];
}

export interface ObjectType extends Described {
  readonly kind: "object";
  readonly members: readonly Member[];
  /** Of a map, which has no members of its own: what stands under each of its keys. */
  readonly values?: Type;
  /** Whether members nobody documented are a mistake (requests) or kept (responses). */
  readonly closed: boolean;
  readonly relations: readonly Relation[];
}

export interface Member {
  /** Wire name. */
  readonly name: string;
  readonly required: boolean;
  readonly type: Type;
  /** A parameter that is not flattened: written as JSON, or with commas between the items. */
  readonly form?: WireForm;
}

export interface ArrayType extends Described {
  readonly kind: "array";
  readonly items: Type;
}

export type Scalar = string | number | boolean;

export interface ScalarType extends Described {
  readonly kind: "scalar";
  readonly type: "string" | "integer" | "number" | "boolean";
  /**
   * A whole number of 64 bits. Answers are parsed as JSON, so one beyond 2^53 arrives rounded: it may be the id of somebody else. That is why
   * validators refuse it, in answers as in requests.
   */
  readonly isWide?: true;
  readonly values: readonly Scalar[] | undefined;
  /** Whether `values` are all there are. */
  readonly closed: boolean;
  readonly example: Scalar | undefined;
  readonly default: Scalar | undefined;
}

export interface RefType {
  readonly kind: "ref";
  readonly name: string;
}

export interface AnyType extends Described {
  readonly kind: "any";
}
