import type { ApiDocs, ApiSchema } from "./api-docs.js";

type Json = Readonly<Record<string, unknown>>;

/**
 * The same product as OpenAPI 3.1, for the tools that read nothing else: parameters as properties of one form body, requests and
 * answers as named components. What OpenAPI has no word for is left out.
 */
export function toOpenApi({ info, apis, components, endpoints }: ApiDocs): Json {
  const schemas: Record<string, Json> = Object.fromEntries(
    Object.entries(components.schemas).map(([name, schema]) => [name, toSchema(schema)]),
  );
  const paths: Record<string, Json> = {};
  for (const [name, { summary, parameters, responses }] of Object.entries(apis)) {
    const properties = Object.fromEntries(parameters.map((one) => [one.name, one.schema]));
    schemas[`${name}Request`] = toSchema({ type: "object", properties });
    schemas[`${name}Response`] = toSchema(responses["200"].schema);
    paths[`/${name}`] = {
      post: {
        operationId: name,
        summary,
        requestBody: {
          required: true,
          content: {
            "application/x-www-form-urlencoded": { schema: reference(`${name}Request`) },
          },
        },
        responses: {
          "200": {
            description: "The answer.",
            content: { "application/json": { schema: reference(`${name}Response`) } },
          },
        },
      },
    };
  }
  return {
    openapi: "3.1.0",
    info: { title: info.product, version: info.version },
    servers: [{ url: `https://${endpoints[0]?.endpoint ?? "localhost"}` }],
    paths,
    components: { schemas },
  };
}

function reference(name: string): Json {
  return { $ref: `#/components/schemas/${name}` };
}

/** Booleans and numbers stand there as text, and requiredness stands at the member. */
function toSchema(schema: ApiSchema): Json {
  if (schema.$ref !== undefined) return { $ref: schema.$ref };
  const { type, description, example, properties, items, maxItems } = schema;
  const required = Object.entries(properties ?? {}).flatMap(([name, inner]) =>
    inner.required === true ? [name] : [],
  );
  return {
    ...(type === undefined || type === "any" ? {} : { type }),
    ...(description === undefined ? {} : { description }),
    ...(example === undefined || properties !== undefined || items !== undefined
      ? {}
      : { examples: [plain(type, example)] }),
    ...(schema.enum === undefined ? {} : { enum: schema.enum }),
    ...(schema.minimum === undefined ? {} : { minimum: Number(schema.minimum) }),
    ...(schema.maximum === undefined ? {} : { maximum: Number(schema.maximum) }),
    ...(maxItems === undefined ? {} : { maxItems }),
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, inner]) => [name, toSchema(inner)]),
          ),
        }),
    ...(required.length === 0 ? {} : { required }),
    ...(items === undefined ? {} : { items: toSchema(items) }),
  };
}

function plain(type: string | undefined, example: string): unknown {
  if (type === "boolean") return example === "true";
  return type === "integer" || type === "number" ? Number(example) : example;
}
