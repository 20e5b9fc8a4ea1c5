/** The version of the shape below. It rises when a reader of facts would have to change. */
export const factsVersion = 1;

/**
 * What one source document says about one operation: facts, each with its place in the source.
 * Sentences of the source are not kept. Their hash is, so that a reworded text is noticed.
 */
export interface OperationFacts {
  readonly facts: typeof factsVersion;
  readonly operation: string;
  /** What only metadata says. */
  readonly api?: ApiFact;
  readonly source: FactsSource;
  /** Text shown above the parameters. */
  readonly texts: readonly TextFact[];
  /** One entry for every row, parents before children, in documentation order. */
  readonly request: readonly FieldFact[];
  /** As `request`; the first entry is the answer itself, with the path `""`. */
  readonly response: readonly FieldFact[];
  readonly errors: readonly ErrorFact[];
  readonly ram: readonly RamFact[];
  /** The documented success answer, parsed. */
  readonly example?: unknown;
}

/** An operation as portal metadata lists it. */
export interface ApiFact {
  /** Product code, for example `Cbn`. */
  readonly product?: string;
  /** For example `2017-09-12`. */
  readonly version?: string;
  /** `RPC` or `ROA`. */
  readonly style?: string;
  /** The short name the portal lists the operation under, in the language of the document. */
  readonly title?: string;
  /** HTTP methods, upper case, in documentation order. */
  readonly methods: readonly string[];
  /** Path template; REST style only. */
  readonly path?: string;
  readonly deprecated?: boolean;
  /** True where the answer comes before the effect. */
  readonly asynchronous?: boolean;
  /** `read`, `write` or `readAndWrite`, as documented. */
  readonly operationType?: string;
}

export interface FactsSource {
  readonly format: "help-page" | "portal-metadata";
  /** Layout generation of a help page. */
  readonly layout?: "L3" | "L4" | "L5";
  /** File name without its folder. */
  readonly file: string;
  /** SHA-256 of the whole source, lower-case hex. */
  readonly sha256: string;
  /** What the page shows, as yyyy-mm-dd. Old content is served again under new dates, so this is never a sign of change. */
  readonly lastUpdated?: string;
}

/** Where a fact stands: a line of a page (from 1) or a JSON pointer into metadata. */
export interface Place {
  readonly line?: number;
  readonly pointer?: string;
}

export interface TextFact extends Place {
  readonly kind: "summary" | "description";
  /** SHA-256 of the text with white space collapsed, first 16 hex digits. */
  readonly sha256: string;
}

export type FieldType =
  | "string"
  | "integer"
  | "number"
  | "boolean"
  | "object"
  | "array"
  | "map"
  | "any";

/** Why a row hangs where it does. A `guess` stops the import until the overlay settles it. */
export type Evidence =
  | "only-candidate"
  | "json-example"
  | "oracle"
  | "metadata"
  | "overlay"
  | "guess";

export interface FieldFact extends Place {
  /** `Filter`, `Filter[]`, `Filter[].Key`, `Filter[].Value`, `Filter[].Value[]`; `Labels.*` for the values of a map; `""` for the answer itself. */
  readonly path: string;
  readonly type: FieldType;
  /** Absent where the source does not say, as for every row of a help page's response. */
  readonly required?: boolean;
  readonly constraints: readonly Constraint[];
  /** Documented values in documentation order. Always open: documentation lags behind the service. */
  readonly enum?: readonly (string | number | boolean)[];
  readonly example?: string | number | boolean;
  readonly default?: string | number | boolean;
  /** Where a request parameter travels: `query`, `formData`, `body`, `path`, `header`, `host`. Metadata only; top level only. */
  readonly in?: string;
  /** How a list or object is written: `repeatList`, `json`, `flat`, `simple`. Metadata only; top level only. */
  readonly style?: string;
  readonly deprecated?: boolean;
  /** Regular expression, as documented. */
  readonly pattern?: string;
  /** Width of a number or form of a string as the source names it, for example `int64`. */
  readonly format?: string;
  readonly evidence: Evidence;
  /** Hash of the description text as in `TextFact`; absent where there is none. */
  readonly text?: string;
}

/** A rule the source states. The place is given where it differs from the field's own. */
export type Constraint = Place &
  (
    | { readonly kind: "minimum" | "maximum"; readonly value: number }
    | { readonly kind: "minLength" | "maxLength"; readonly value: number }
    /** `maxItems` on an array; on a field of an item it counts the occurrences in one call. */
    | { readonly kind: "minItems" | "maxItems"; readonly value: number }
    | {
        readonly kind: "forbiddenPrefixes" | "forbiddenSubstrings";
        readonly values: readonly string[];
      }
    /** No two items may agree in this field. */
    | { readonly kind: "unique" }
    /** For example `YYYY-MM-DDThh:mm:ssZ`. */
    | { readonly kind: "timeFormat"; readonly format: string }
    | { readonly kind: "unit"; readonly unit: string }
    /** Where this field has the value `is`, its sibling `field` takes one of `values`. Pages do not name the sibling. */
    | {
        readonly kind: "conditionalValues";
        readonly is: string;
        readonly values: readonly string[];
        readonly field?: string;
      }
  );

export interface ErrorFact extends Place {
  /** HTTP status as documented. */
  readonly status: number;
  readonly code: string;
  /** The wire message, verbatim. */
  readonly message: string;
}

export interface RamFact extends Place {
  /** For example `cen:DescribeCenBandwidthPackages`. */
  readonly action: string;
  readonly accessLevel: string;
  readonly resources: readonly {
    readonly type: string;
    /** ARN template with placeholders such as `{#accountId}`, verbatim. */
    readonly arn: string;
    readonly required: boolean;
  }[];
}
