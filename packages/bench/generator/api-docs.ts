/** The part of the portal's `api-docs` form that the documents of this bench use. */
export interface ApiDocs {
  readonly version: "1.0";
  readonly info: { readonly style: "RPC"; readonly product: string; readonly version: string };
  readonly directories: readonly never[];
  readonly components: { readonly schemas: Readonly<Record<string, ApiSchema>> };
  readonly apis: Readonly<Record<string, ApiOperation>>;
  readonly endpoints: readonly { readonly regionId: string; readonly endpoint: string }[];
}

export interface ApiOperation {
  readonly summary: string;
  readonly operationType?: string;
  readonly parameters: readonly ApiParameter[];
  readonly responses: { readonly "200": { readonly schema: ApiSchema } };
  readonly errorCodes?: Readonly<
    Record<string, readonly { readonly errorCode: string; readonly errorMessage: string }[]>
  >;
  /** A JSON text that holds the examples as JSON texts. */
  readonly responseDemo?: string;
  readonly [member: string]: unknown;
}

export interface ApiParameter {
  readonly name: string;
  readonly in: string;
  readonly style?: string;
  readonly schema: ApiSchema;
}

export interface ApiSchema {
  readonly type?: string;
  readonly $ref?: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly example?: string;
  readonly format?: string;
  readonly minimum?: string;
  readonly maximum?: string;
  readonly maxItems?: number;
  readonly enum?: readonly string[];
  readonly items?: ApiSchema;
  readonly properties?: Readonly<Record<string, ApiSchema>>;
}
