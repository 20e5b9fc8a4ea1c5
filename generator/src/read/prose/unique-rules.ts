import { type Recogniser, recogniser, rule } from "./recogniser.js";

/** Rules that no two items may agree in a field. */
export const uniqueRules: readonly Recogniser[] = [
  // "The value of each key must be unique" is a statement about keys: none may come twice.
  recogniser(
    `(?:the )?(?:\\w{1,40} )?\\w{1,40} of (?:each|a|every) (?:\\w{1,40} )?(?<owner>\\w{1,40}) must be unique|each (?:\\w{1,40} )?(?<owner2>\\w{1,40}) (?:must have|has|can have) a unique (?:\\w{1,40} )?\\w{1,40}`,
    ({ owner, owner2 }, { counted }) => {
      const sibling = owner ?? owner2;
      return counted && sibling !== undefined
        ? { constraints: [rule({ kind: "unique" }, { sibling })] }
        : undefined;
    },
  ),
  recogniser(
    `(?:must be unique|cannot be (?:duplicated?|repeated))(?! (?:among|across|in|within) )|duplicate \\w{1,40} are not allowed`,
    (_groups, { counted }) => (counted ? { constraints: [rule({ kind: "unique" })] } : undefined),
  ),
];
