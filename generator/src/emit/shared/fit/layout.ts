import type { Doc } from "./doc.js";
import type { Expression, Type } from "./syntax.js";

/** How the parts of a node are laid out. Every rule gets it, as no rule knows all the others. */
export interface Layout {
  readonly expression: (node: Expression) => Doc;
  /** A union is indented, unless what is around it does so. */
  readonly type: (type: Type, isUnionIndented?: boolean) => Doc;
}
