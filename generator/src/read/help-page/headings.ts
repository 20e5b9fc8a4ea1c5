/** The three layout generations that are read. */
export type Layout = "L3" | "L4" | "L5";

/** Headings of the English pages, in page order. Each list holds the wordings of one heading. */
export const headings = {
  description: ["Operation description", "Operation Description"],
  tryIt: ["Try it now", "Debugging"],
  ram: ["RAM authorization", "Authorization information"],
  syntax: ["Request syntax"],
  pathParameters: ["Path Parameters", "Path parameters"],
  request: ["Request parameters"],
  response: ["Response parameters", "Response elements"],
  examples: ["Examples"],
  errors: ["Error codes"],
  notes: ["Release notes", "Change history"],
} as const;

export type Heading = keyof typeof headings;

/** Column titles of the tables, as the cells of layouts L4 and L5; glued together in L3. */
export const columns = {
  request: ["Parameter", "Type", "Required", "Description", "Example"],
  response: ["Parameter", "Type", "Description", "Example"],
  responseElements: ["Element", "Type", "Description", "Example"],
  errors: ["HTTP status code", "Error code", "Error message", "Description"],
  ram: ["Action", "Access level", "Resource type", "Condition key", "Dependent action"],
  ramL3: ["Operation", "Access level", "Resource type", "Condition key", "Associated operation"],
} as const;
