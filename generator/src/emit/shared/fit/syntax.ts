/** An expression on one line. Parentheses are kept: what is printed has none it does not need. */
export type Expression =
  | Atom
  | Member
  | Index
  | Call
  | Unary
  | Binary
  | Conditional
  | Cast
  | ObjectLiteral
  | ArrayLiteral
  | Arrow
  | Wrapped
  | Assignment
  | Open;

/** A name or a literal. */
export interface Atom {
  readonly kind: "atom";
  readonly of: "name" | "number" | "string" | "template" | "pattern";
  readonly text: string;
}

export interface Member {
  readonly kind: "member";
  readonly object: Expression;
  /** With the dot. */
  readonly name: string;
}

export interface Index {
  readonly kind: "index";
  readonly object: Expression;
  readonly key: Expression;
}

export interface Call {
  readonly kind: "call";
  readonly callee: Expression;
  readonly isNew: boolean;
  readonly types: readonly Type[];
  readonly args: readonly Expression[];
}

interface Unary {
  readonly kind: "unary";
  /** With the blank behind a word. */
  readonly operator: string;
  readonly of: Expression;
}

export interface Binary {
  readonly kind: "binary";
  readonly operator: string;
  readonly left: Expression;
  readonly right: Expression;
}

export interface Conditional {
  readonly kind: "conditional";
  readonly test: Expression;
  readonly either: Expression;
  readonly or: Expression;
}

interface Cast {
  readonly kind: "cast";
  readonly of: Expression;
  readonly operator: "as" | "satisfies";
  readonly type: Type;
}

export interface ObjectLiteral {
  readonly kind: "object";
  readonly members: readonly (Property | Expression)[];
}

/** Of an object; one that is a name alone, or is spread, stands as an expression. */
export interface Property {
  readonly kind: "property";
  readonly key: string;
  readonly value: Expression;
}

export interface ArrayLiteral {
  readonly kind: "array";
  readonly items: readonly Expression[];
}

export interface Arrow {
  readonly kind: "arrow";
  readonly isAsync: boolean;
  /** Undefined for a name without parentheses. */
  readonly parameters: readonly Parameter[];
  readonly returns: Type | undefined;
  readonly body: Expression;
}

/** In parentheses, spread, or behind a comment. */
interface Wrapped {
  readonly kind: "parentheses" | "spread" | "comment";
  readonly text: string;
  readonly of: Expression;
}

export interface Assignment {
  readonly kind: "assignment";
  readonly left: Expression;
  readonly operator: string;
  readonly right: Expression;
}

/** A bracket at the end of the line, which a later line closes. */
interface Open {
  readonly kind: "open";
  readonly text: "{" | "[";
}

export interface Parameter {
  /** With modifiers, and `?`. */
  readonly name: string | Expression;
  readonly type: Type | undefined;
  readonly initial: Expression | undefined;
}

export type Type =
  | { readonly kind: "word"; readonly text: string; readonly args: readonly Type[] }
  | { readonly kind: "prefixed"; readonly prefix: string; readonly of: Type }
  | { readonly kind: "union" | "intersection" | "tuple"; readonly types: readonly Type[] }
  /** `of[]`, `of["key"]` and so on. */
  | { readonly kind: "indexed"; readonly of: Type; readonly key: Type | undefined }
  | { readonly kind: "parentheses"; readonly of: Type }
  | { readonly kind: "object"; readonly members: readonly Signature[] }
  | {
      readonly kind: "function";
      readonly parameters: readonly Parameter[];
      readonly returns: Type;
    };

/** A property of an object type. */
export interface Signature {
  /** With modifiers, and `?`. */
  readonly name: string;
  readonly type: Type;
}
