/** A JSON value. Lists are not readonly because those of the protocol's own types are not. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | JsonValue[]
  | { readonly [key: string]: JsonValue };

/** JSON Schema 2020-12 of an object, as the protocol wants it for what a tool takes and gives. */
export interface ToolSchema {
  readonly type: "object";
  readonly properties: { readonly [name: string]: { readonly [keyword: string]: JsonValue } };
  readonly required?: string[];
  readonly [keyword: string]: JsonValue | undefined;
}

/**
 * Definition of a tool as a server of the Model Context Protocol lists it (revision 2025-06-18 and later). Hints are what the documentation
 * says of the operation; a client may show them, but must not rely on them for safety.
 */
export interface McpTool {
  /** The operation, under its own name. */
  readonly name: string;
  readonly title: string;
  /** For the model that chooses: what it does, and whether it may be called again when an answer was lost. */
  readonly description: string;
  readonly inputSchema: ToolSchema;
  /** What the tool gives as structured content: the answer of the service as it is. */
  readonly outputSchema: ToolSchema;
  readonly annotations: {
    readonly title: string;
    /** Changes nothing. */
    readonly readOnlyHint: boolean;
    /** May change or take away what was there, instead of only adding to it. */
    readonly destructiveHint: boolean;
    /** The same call again has no further effect. */
    readonly idempotentHint: boolean;
    /** Always true: the service is outside, and others act on the same account. */
    readonly openWorldHint: boolean;
  };
  /** What the protocol has no member for, under prefixed names. */
  readonly _meta: Readonly<Record<string, unknown>>;
}
