import { dotted, tell, type Told, type Words } from "./show.js";

/** What is wrong and, behind the bar, what would have been right. */
const words: Words = {
  types: {
    string: "a text",
    boolean: "true or false",
    number: "a number",
    integer: "a whole number",
    array: "a list",
    object: "an object",
    any: "a value",
  },
  list: "a list of %",
  separator: ", ",
  templates: {
    required: "is required|%0",
    type: "%v is not %0|%0",
    minimum: "%v is below the minimum of %0|at least %0",
    maximum: "%v is above the maximum of %0|at most %0",
    minLength: "has %n characters, at least %0 needed|at least %0 characters",
    maxLength: "has %n characters, at most %0 allowed|at most %0 characters",
    minItems: "has %n entries, at least %0 needed|at least %0 entries",
    maxItems: "has %n entries, at most %0 allowed|at most %0 entries",
    enum: "%v is not one of %a|one of %a",
    conditionalValue: "%v is not one of %r, the values %0 takes|one of %r",
    forbiddenPrefix: "%v starts with %0|not to start with %0",
    forbiddenSubstring: "%v contains %0|not to contain %0",
    prefix: "%v does not start with %0|to start with %0",
    numeric: "%v is not a decimal number|a decimal number as a text",
    duplicate: "%v stands there twice|each at most once",
    timeFormat: "%v is not written as %0|UTC, %0",
    calendarDate: "%v is no date on the calendar|UTC, %0",
    tooSoon: "%v is not at least %h h ahead of %1|at least %h h ahead",
    tooLate: "%v is not before %0, when it expires|before %0",
    unknownKey: "is not a parameter; did you mean %0?|%0",
    tooDeep: "holds more than %0 objects|at most %0 objects",
    tooManyIssues: "there are more issues than %0|at most %0 issues",
  },
};

/** An issue as an English sentence: `PageSize: 80 is above the maximum of 50`. */
export function en(issue: Told): string {
  const said =
    issue.received === "" && issue.code === "minLength"
      ? "is empty"
      : issue.params[0] === ""
        ? "is not a parameter"
        : tell(words, issue, 0);
  return `${dotted(issue.path) || "the value"}: ${said}`;
}

/** What would have been right: `at most 50`. */
export function expectedEn(issue: Told): string {
  return issue.params[0] === "" ? issue.params.slice(1).join(", ") : tell(words, issue, 1);
}
