import type { ApiDocs, ApiOperation, ApiParameter, ApiSchema } from "./api-docs.js";

const verbs = ["Describe", "List", "Create", "Delete", "Modify", "Attach"];
const things = ["Berth", "Quay", "Crane", "Pilot", "Tug", "Buoy", "Lock", "Dock", "Ferry", "Pier"];

/**
 * A product of so many operations, the same on every run. Shaped like real ones: six parameters on average, two of five operations
 * with a nested list, lists that are paged, four documented errors each.
 */
export function syntheticProduct(count: number): ApiDocs {
  const apis: Record<string, ApiOperation> = {};
  for (let index = 0; index < count; index += 1) {
    const verb = verbs[index % verbs.length] as string;
    const thing = things[Math.floor(index / verbs.length) % things.length] as string;
    const round = Math.floor(index / (verbs.length * things.length));
    apis[`${verb}${thing}${round === 0 ? "" : `V${round + 1}`}`] = operation(verb, thing, index);
  }
  return {
    version: "1.0",
    info: { style: "RPC", product: "Hbr", version: "2026-01-01" },
    directories: [],
    components: { schemas: {} },
    apis,
    endpoints: [{ regionId: "cn-hangzhou", endpoint: "hbr.example.com" }],
  };
}

function operation(verb: string, thing: string, index: number): ApiOperation {
  const reads = verb === "Describe" || verb === "List";
  const answer = {
    RequestId: text("Identifies the call.", "0C2EE7A8-74D4-4081-8236-CEBDE3BBCF50"),
    ...(reads ? page(thing) : {}),
  };
  return {
    summary: `${verb}s a ${thing.toLowerCase()} of the harbour, case ${index}.`,
    operationType: reads ? "read" : "write",
    parameters: [...parametersOf(verb, thing, reads), ...(index % 5 < 2 ? [filter()] : [])],
    responses: { "200": { schema: { type: "object", properties: answer } } },
    errorCodes: {
      "400": ["NotFound", "IncorrectStatus", "InvalidName", "QuotaExceeded"].map((code) => ({
        errorCode: `${code}.${thing}`,
        errorMessage: `The ${thing.toLowerCase()} cannot be used: ${code}.`,
      })),
    },
    responseDemo: JSON.stringify([
      { type: "json", example: JSON.stringify(exampleOf({ type: "object", properties: answer })) },
    ]),
  };
}

function parametersOf(verb: string, thing: string, reads: boolean): readonly ApiParameter[] {
  const plain: Readonly<Record<string, ApiSchema>> = reads
    ? {
        PageNumber: whole("The page to return.", "1", "1", "1000"),
        PageSize: whole("Entries on one page.", "10", "1", "50"),
        HarbourId: text("The harbour.", "hbr-7qthudw0ll6jmc"),
        Status: chosen("The state to look for.", ["Free", "Taken", "Closed"]),
        WithHistory: { type: "boolean", description: "Whether to add what was.", example: "true" },
      }
    : {
        [`${thing}Id`]: {
          ...text(`The ${thing.toLowerCase()}.`, "id-4c2zaavbvh5x"),
          required: true,
        },
        HarbourId: { ...text("The harbour.", "hbr-7qthudw0ll6jmc"), required: true },
        Name: text("What it is called.", "north"),
        Depth: whole("In metres.", "12", "1", "40"),
        Mode: chosen("How it is done.", ["Now", "Later", verb]),
      };
  return Object.entries(plain).map(([name, schema]) => ({ name, in: "query", schema }));
}

function filter(): ApiParameter {
  return {
    name: "Filter",
    in: "query",
    style: "repeatList",
    schema: {
      type: "array",
      description: "Conditions.",
      maxItems: 5,
      items: {
        type: "object",
        description: "One condition.",
        properties: {
          Key: chosen("What is compared.", ["Name", "Status"]),
          Value: {
            type: "array",
            description: "Values to compare with.",
            maxItems: 5,
            items: text("One value.", "north"),
          },
        },
      },
    },
  };
}

function page(thing: string): Readonly<Record<string, ApiSchema>> {
  return {
    PageNumber: { type: "integer", format: "int32", description: "The page.", example: "1" },
    PageSize: { type: "integer", format: "int32", description: "Entries on it.", example: "10" },
    TotalCount: { type: "integer", format: "int32", description: "Of all pages.", example: "1" },
    [`${thing}s`]: {
      type: "array",
      description: `The entries.`,
      items: {
        type: "object",
        description: "One entry.",
        properties: {
          [`${thing}Id`]: text("Its name for calls.", "id-4c2zaavbvh5x"),
          Name: text("What it is called.", "north"),
          Status: chosen("Its state.", ["Free", "Taken", "Closed"]),
          Depth: { type: "integer", format: "int64", description: "In metres.", example: "12" },
          CreationTime: text("When it was made.", "2021-02-01T11:14Z"),
          Tags: {
            type: "array",
            description: "Tags.",
            items: {
              type: "object",
              description: "One tag.",
              properties: { Key: text("Its key.", "team"), Value: text("Its value.", "north") },
            },
          },
        },
      },
    },
  };
}

function text(description: string, example: string): ApiSchema {
  return { type: "string", description, example };
}

function whole(description: string, example: string, minimum: string, maximum: string): ApiSchema {
  return { type: "integer", format: "int32", description, example, minimum, maximum };
}

function chosen(description: string, values: readonly string[]): ApiSchema {
  return { type: "string", description, enum: values, example: values[0] as string };
}

/** The value a schema's examples add up to. */
function exampleOf(schema: ApiSchema): unknown {
  switch (schema.type) {
    case "object":
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, exampleOf(inner)]),
      );
    case "array":
      return [exampleOf(schema.items ?? {})];
    case "integer":
      return Number(schema.example);
    case "boolean":
      return schema.example === "true";
    default:
      return schema.example;
  }
}
