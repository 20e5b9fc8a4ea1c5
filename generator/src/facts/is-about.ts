/**
 * Whether a value of a type can be held against a kind of rule. Sentences speak of numbers that are sent as texts and of times that are
 * sent as numbers; a validator that judged these by such a rule would compare what cannot be compared.
 */
export function isAbout(kind: string, type: string): boolean {
  switch (kind) {
    case "minimum":
    case "maximum":
      return type === "integer" || type === "number" || type === "any";
    case "minLength":
    case "maxLength":
    case "forbiddenPrefixes":
    case "forbiddenSubstrings":
    case "timeFormat":
      return type === "string" || type === "any";
    default:
      return true;
  }
}
