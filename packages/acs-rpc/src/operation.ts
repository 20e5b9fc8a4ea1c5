/**
 * What repeating an operation does. `read` changes nothing; `convergent` ends in the same state however often it is sent;
 * `never-repeat` does something each time (a paid order), so a request that may have arrived is never sent again.
 */
export type Idempotency = "read" | "convergent" | "never-repeat";

/** Whether sending twice does no harm. A word that is none of the three, from untyped code, may stand for a paid order. */
export function isRepeatable(idempotency: Idempotency): boolean {
  return idempotency === "read" || idempotency === "convergent";
}

/** A RAM permission an operation asks for. */
export interface RamRequirement {
  /** For example `cen:DescribeCenBandwidthPackages`. */
  readonly action: string;
  readonly accessLevel: string;
  readonly resources: readonly {
    readonly type: string;
    readonly arn: string;
    readonly required: boolean;
  }[];
}

/**
 * How a parameter is written that is neither a text nor a numbered list: `json` as a text of JSON, `simple` as one text with
 * commas between the items.
 */
export type ParameterForm = "json" | "simple";

/** An RPC operation as data. Generated packages export one per operation. */
export interface Operation<Input extends object, Output extends object, Code extends string> {
  /** For example `DescribeCenBandwidthPackages`; goes into `x-acs-action`. */
  readonly name: string;
  /** For example `Cbn`. */
  readonly product: string;
  /** For example `2017-09-12`; goes into `x-acs-version`. */
  readonly version: string;
  readonly idempotency: Idempotency;
  /** Codes the documentation lists. The service may answer with others. */
  readonly errorCodes: readonly Code[];
  readonly ram: readonly RamRequirement[];
  /** By name of the parameter; those that are not listed travel flattened. */
  readonly forms?: Readonly<Record<string, ParameterForm>>;
  /** Carries the types and is never set. */
  readonly types?: { readonly input: Input; readonly output: Output; readonly code: Code };
}
