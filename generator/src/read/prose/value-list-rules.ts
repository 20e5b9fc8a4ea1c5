import { typedValue } from "../typed-value.js";
import { type Recogniser, recogniser } from "./recogniser.js";

const value = "[\\w./+-]{1,80}(?: \\(default\\))?";

/** Values listed inside a sentence: `Valid values: create, list, and delete`. */
export const valueListRules: readonly Recogniser[] = [
  recogniser(
    `(?:valid values?(?: are| is)?:|valid values? (?:are|is)|(?:set|sets) (?:the value|this parameter|the parameter|the value of this parameter) to:?) ?(?<list>(?:either )?${value}(?:(?:, and |, or |, | and | or )${value})*)(?=$|, which )`,
    ({ list }, { type }) => {
      const words = (list ?? "").replace(/^either /iu, "").split(/(?:, and |, or |, | and | or )/u);
      const plain = words.map((word) => word.replace(/ \(default\)$/u, ""));
      const values = plain.map((word) => typedValue(word, type));
      const marked = words.findIndex((word) => word.endsWith("(default)"));
      if (values.some((found) => found === undefined)) return undefined;
      const listed = values.filter((found) => found !== undefined);
      const preset = listed[marked];
      return { enum: listed, ...(preset === undefined ? {} : { default: preset }) };
    },
  ),
];
