/** A schema as portal metadata holds it: `required` is a flag, numbers are strings. */
export interface MetadataSchema {
  readonly type?: string;
  readonly format?: string;
  readonly description?: string;
  readonly example?: string;
  readonly required?: boolean;
  readonly docRequired?: boolean;
  readonly properties?: Readonly<Record<string, MetadataSchema>>;
  readonly items?: MetadataSchema;
  readonly additionalProperties?: MetadataSchema;
}

/** One entry of `apis`, as far as a page shows it. */
export interface MetadataOperation {
  readonly parameters: readonly {
    readonly name: string;
    readonly in?: string;
    readonly style?: string;
    readonly schema: MetadataSchema;
  }[];
  readonly responses: Readonly<Record<string, { readonly schema?: MetadataSchema }>>;
  readonly errorCodes?:
    | readonly []
    | Readonly<
        Record<string, readonly { readonly errorCode: string; readonly errorMessage: string }[]>
      >;
  /** JSON text of a list of examples, each JSON text again. */
  readonly responseDemo?: string;
}

export interface MetadataDocument {
  readonly info: { readonly style: string; readonly product: string; readonly version: string };
  readonly apis: Readonly<Record<string, MetadataOperation>>;
}
