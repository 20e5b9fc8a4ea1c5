import { isDeepStrictEqual } from "node:util";

import type { Curated, CuratedOperation } from "../overlay/curated.js";
import { Problem } from "../problem.js";
import type { Manifest } from "../spec/manifest.js";
import { canonical, compare } from "./canonical.js";
import { fieldTree, type FieldNode } from "./field-tree.js";
import type { OpenApiDocument, OpenApiOperation, Schema, WireForm } from "./openapi-document.js";
import { fieldSchema } from "./field-schema.js";

/**
 * One OpenAPI 3.1 document for the product. RPC parameters become properties of one form body under a path named
 * after the operation: tools compare and print those better than object-valued query parameters.
 */
export function toOpenApi(manifest: Manifest, curated: Curated): OpenApiDocument {
  const schemas = new Map<string, Schema>();
  const paths: Record<string, { post: OpenApiOperation }> = {};
  for (const name of manifest.operations.toSorted(compare)) {
    const operation = curated[name];
    if (operation === undefined)
      throw new Problem({
        code: "operation-missing",
        message: `the manifest lists ${name}, but imported/ has no facts for it`,
        remedy: "Import its page or take it off the manifest.",
      });
    paths[`/${name}`] = { post: toOperation(name, canonical(operation), schemas) };
  }
  return {
    openapi: "3.1.0",
    info: { title: manifest.title, version: manifest.version, "x-acs-product": manifest.product },
    servers: Object.entries(manifest.endpoints).map(([description, host]) => ({
      url: `https://${host}`,
      description,
    })),
    paths,
    components: { schemas: Object.fromEntries([...schemas].toSorted(([a], [b]) => compare(a, b))) },
  };
}

function toOperation(
  name: string,
  operation: CuratedOperation,
  schemas: Map<string, Schema>,
): OpenApiOperation {
  if (operation.idempotency === undefined)
    throw new Problem({
      code: "idempotency-missing",
      message: `nothing says whether ${name} may be repeated`,
      remedy: `Set \`idempotency\` (read, convergent or never-repeat) on $.${name} in overlay.yaml.`,
    });
  const define = (schemaName: string, schema: Schema): Schema => {
    const other = schemas.get(schemaName);
    if (other !== undefined && !isDeepStrictEqual(other, schema))
      throw new Problem({
        code: "name-taken",
        message: `two different shapes are called ${schemaName}`,
        remedy: "Give one of them another `name` in overlay.yaml.",
      });
    schemas.set(schemaName, schema);
    return { $ref: `#/components/schemas/${schemaName}` };
  };

  const request = fieldTree(operation.request);
  const response = fieldTree(operation.response)[0];
  if (response === undefined)
    throw new Problem({
      code: "response-missing",
      message: `${name} has no response`,
      remedy: "Import its page again.",
    });
  const requestSchema = define(`${name}Request`, {
    ...objectOf(request, name, define),
    description: `Parameters of ${name}.`,
  });
  const responseSchema = define(`${name}Response`, {
    ...fieldSchema(response, name, "response", define),
    description: response.field.description ?? `Answer of ${name}.`,
  });
  const { summary, description, pagination, completion, rules } = operation;
  return {
    operationId: name,
    ...(summary === undefined ? {} : { summary }),
    ...(description === undefined ? {} : { description }),
    ...(operation.api?.deprecated === true ? { deprecated: true } : {}),
    "x-acs-idempotency": operation.idempotency,
    ...(pagination === undefined ? {} : { "x-acs-pagination": pagination }),
    ...(completion === undefined ? {} : { "x-acs-completion": completion }),
    ...(rules === undefined ? {} : { "x-acs-rules": rules }),
    "x-acs-ram": operation.ram.map(({ action, accessLevel, resources }) => ({
      action,
      accessLevel,
      resources,
    })),
    "x-acs-errors": operation.errors.map(({ status, code, message, cause, remedy }) => ({
      status,
      code,
      message,
      ...(cause === undefined ? {} : { cause }),
      ...(remedy === undefined ? {} : { remedy }),
    })),
    requestBody: {
      required: request.some((node) => node.field.required === true),
      content: { "application/x-www-form-urlencoded": { schema: requestSchema } },
    },
    responses: {
      "200": {
        description: response.field.description ?? "The answer.",
        content: {
          "application/json": {
            schema: responseSchema,
            ...(operation.example === undefined ? {} : { example: operation.example }),
          },
        },
      },
    },
  };
}

/** A parameter is a field that also has a form on the wire. */
function parameterSchema(
  node: FieldNode,
  operation: string,
  define: (name: string, schema: Schema) => Schema,
): Schema {
  const schema = fieldSchema(node, operation, "request", define);
  const form = wireForm(node);
  return form === undefined ? schema : { ...schema, "x-acs-form": form };
}

function wireForm({ field: { style, type } }: FieldNode): WireForm | undefined {
  if (style === "json" && ["object", "array", "map", "any"].includes(type)) return "json";
  return style === "simple" && type === "array" ? "simple" : undefined;
}

function objectOf(
  members: readonly FieldNode[],
  operation: string,
  define: (name: string, schema: Schema) => Schema,
): Schema {
  const required = members.filter((node) => node.field.required === true).map((node) => node.name);
  return {
    type: "object",
    properties: Object.fromEntries(
      members.map((node) => [node.name, parameterSchema(node, operation, define)]),
    ),
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  };
}
