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
    required: [() => "is required", ({ type }) => type],
    type: [({ value, type }) => `${value} is not ${type}`, ({ type }) => type],
    minimum: [
      ({ value, first }) => `${value} is below the minimum of ${first}`,
      ({ first }) => `at least ${first}`,
    ],
    maximum: [
      ({ value, first }) => `${value} is above the maximum of ${first}`,
      ({ first }) => `at most ${first}`,
    ],
    minLength: [
      ({ length, first }) =>
        length === 0 ? "is empty" : `has ${length} characters, at least ${first} needed`,
      ({ first }) => `at least ${first} characters`,
    ],
    maxLength: [
      ({ length, first }) => `has ${length} characters, at most ${first} allowed`,
      ({ first }) => `at most ${first} characters`,
    ],
    minItems: [
      ({ length, first }) => `has ${length} entries, at least ${first} needed`,
      ({ first }) => `at least ${first} entries`,
    ],
    maxItems: [
      ({ length, first }) => `has ${length} entries, at most ${first} allowed`,
      ({ first }) => `at most ${first} entries`,
    ],
    enum: [({ value, all }) => `${value} is not one of ${all}`, ({ all }) => `one of ${all}`],
    conditionalValue: [
      ({ value, rest, first }) => `${value} is not one of ${rest}, the values ${first} takes`,
      ({ rest }) => `one of ${rest}`,
    ],
    forbiddenPrefix: [
      ({ value, first }) => `${value} starts with ${first}`,
      ({ first }) => `not to start with ${first}`,
    ],
    forbiddenSubstring: [
      ({ value, first }) => `${value} contains ${first}`,
      ({ first }) => `not to contain ${first}`,
    ],
    prefix: [
      ({ value, first }) => `${value} does not start with ${first}`,
      ({ first }) => `to start with ${first}`,
    ],
    numeric: [
      ({ value }) => `${value} is not a decimal number`,
      () => "a decimal number as a text",
    ],
    duplicate: [({ value }) => `${value} stands there twice`, () => "each at most once"],
    timeFormat: [
      ({ value, first }) => `${value} is not written as ${first}`,
      ({ first }) => `UTC, ${first}`,
    ],
    calendarDate: [
      ({ value }) => `${value} is no date on the calendar`,
      ({ first }) => `UTC, ${first}`,
    ],
    tooSoon: [
      ({ value, hours, second }) => `${value} is not at least ${hours} h ahead of ${second}`,
      ({ hours }) => `at least ${hours} h ahead`,
    ],
    tooLate: [
      ({ value, first }) => `${value} is not before ${first}, when it expires`,
      ({ first }) => `before ${first}`,
    ],
    unknownKey: [
      ({ nearest }) =>
        nearest === undefined
          ? "is not a parameter"
          : `is not a parameter; did you mean ${nearest}?`,
      ({ nearest, all }) => nearest ?? all,
    ],
    tooDeep: [
      ({ first }) => `holds more than ${first} objects`,
      ({ first }) => `at most ${first} objects`,
    ],
    tooManyIssues: [
      ({ first }) => `there are more issues than ${first}`,
      ({ first }) => `at most ${first} issues`,
    ],
  },
};

/** English: `PageSize: 80 is above the maximum of 50`, `at most 50`. */
export const en: Words = {
  message: (issue) => `${dotted(issue.path) || "the value"}: ${tell(sentences, 0, issue)}`,
  expected: (issue) => tell(sentences, 1, issue),
};
