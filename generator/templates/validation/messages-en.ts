import type { Words } from "./issue.js";
import { dotted, tell, type Sentences } from "./show.js";

const sentences: Sentences = {
  types: {
    string: "a text",
    boolean: "true or false",
    number: "a number",
    integer: "a whole number",
    array: "a list",
    object: "an object",
    any: "a value",
  },
  list: (length) => `a list of ${length}`,
  separator: ", ",
  of: {
    required: ({ first }) => ["is required", first],
    type: ({ value, first }) => [`${value} is not ${first}`, first],
    minimum: ({ value, first }) => [
      `${value} is below the minimum of ${first}`,
      `at least ${first}`,
    ],
    maximum: ({ value, first }) => [
      `${value} is above the maximum of ${first}`,
      `at most ${first}`,
    ],
    minLength: ({ length, first }) => [
      length === 0 ? "is empty" : `has ${length} characters, at least ${first} needed`,
      `at least ${first} characters`,
    ],
    maxLength: ({ length, first }) => [
      `has ${length} characters, at most ${first} allowed`,
      `at most ${first} characters`,
    ],
    minItems: ({ length, first }) => [
      `has ${length} entries, at least ${first} needed`,
      `at least ${first} entries`,
    ],
    maxItems: ({ length, first }) => [
      `has ${length} entries, at most ${first} allowed`,
      `at most ${first} entries`,
    ],
    enum: ({ value, all }) => [`${value} is not one of ${all}`, `one of ${all}`],
    conditionalValue: ({ value, rest, first }) => [
      `${value} is not one of ${rest}, the values ${first} takes`,
      `one of ${rest}`,
    ],
    forbiddenPrefix: ({ value, first }) => [
      `${value} starts with ${first}`,
      `not to start with ${first}`,
    ],
    forbiddenSubstring: ({ value, first }) => [
      `${value} contains ${first}`,
      `not to contain ${first}`,
    ],
    prefix: ({ value, first }) => [
      `${value} does not start with ${first}`,
      `to start with ${first}`,
    ],
    numeric: ({ value }) => [`${value} is not a decimal number`, "a decimal number as a text"],
    duplicate: ({ value }) => [`${value} stands there twice`, "each at most once"],
    timeFormat: ({ value, first }) => [`${value} is not written as ${first}`, `UTC, ${first}`],
    calendarDate: ({ value, first }) => [`${value} is no date on the calendar`, `UTC, ${first}`],
    tooSoon: ({ value, hours, second }) => [
      `${value} is not at least ${hours} h ahead of ${second}`,
      `at least ${hours} h ahead`,
    ],
    tooLate: ({ value, first }) => [
      `${value} is not before ${first}, when it expires`,
      `before ${first}`,
    ],
    unknownKey: ({ nearest, all }) => [
      nearest === undefined ? "is not a parameter" : `is not a parameter; did you mean ${nearest}?`,
      nearest ?? all,
    ],
    tooDeep: ({ first }) => [`holds more than ${first} objects`, `at most ${first} objects`],
    tooManyIssues: ({ first }) => [
      `there are more issues than ${first}`,
      `at most ${first} issues`,
    ],
  },
};

/** English: `PageSize: 80 is above the maximum of 50`, `at most 50`. */
export const en: Words = {
  message: (issue) => `${dotted(issue.path) || "the value"}: ${tell(sentences, issue)[0]}`,
  expected: (issue) => tell(sentences, issue)[1],
};
