import { typedValue } from "../typed-value.js";
import { type Recogniser, recogniser } from "./recogniser.js";

/** Documented defaults: one word, or the sentence is not understood. */
export const defaultRules: readonly Recogniser[] = [
  recogniser(
    `(?:the )?default(?: value)?(?: of (?:the|this) parameter)?(?: is|:|：) ?(?<value>[^\\s,，]{1,80})(?=$|[,，]| and |(?<=\\d) [A-Za-z/%]{1,20}$)`,
    ({ value }, { type }) => {
      const found = value === undefined ? undefined : typedValue(unquoted(value), type);
      return found === undefined ? undefined : { default: found };
    },
  ),
  recogniser(
    `(?:this parameter )?defaults to (?<value>[^\\s,，]{1,80})(?=$|[,，])`,
    ({ value }, { type }) => {
      const found = value === undefined ? undefined : typedValue(unquoted(value), type);
      return found === undefined ? undefined : { default: found };
    },
  ),
];

function unquoted(value: string): string {
  return value.replaceAll(/^["'“]|["'”]$/gu, "");
}
