import type { OpenApiDocument, OpenApiOperation, Schema } from "../openapi/openapi-document.js";
import type { Manifest } from "../spec/manifest.js";
import { checkReferences } from "./check-references.js";
import type { Model, ObjectType, Operation, Provenance, Type } from "./model.js";
import { fileNames } from "./file-names.js";
import { camelCase, kebabCase } from "./names.js";

/** Lowers the OpenAPI document to what emitters see. */
export function toModel(
  manifest: Manifest,
  document: OpenApiDocument,
  provenance: Provenance,
): Model {
  const { schemas } = document.components;
  const objects = Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, toObject(schema)]),
  );
  const users = new Map<string, Set<string>>();
  for (const { post } of Object.values(document.paths))
    for (const name of reachable([requestOf(post), responseOf(post)], schemas))
      users.set(name, (users.get(name) ?? new Set()).add(post.operationId));

  const files = fileNames(Object.values(document.paths).map(({ post }) => post.operationId));
  const operations = Object.values(document.paths).map(({ post }): Operation => {
    const request = requestOf(post);
    const response = responseOf(post);
    const operation: Operation = {
      name: post.operationId,
      method: camelCase(post.operationId),
      file: files.get(post.operationId) ?? kebabCase(post.operationId),
      summary: post.summary ?? "",
      description: post.description ?? "",
      ...(post.deprecated === true ? { deprecated: true } : {}),
      idempotency: post["x-acs-idempotency"],
      pagination: post["x-acs-pagination"],
      completion: post["x-acs-completion"],
      rules: post["x-acs-rules"] ?? [],
      ram: post["x-acs-ram"],
      errors: post["x-acs-errors"],
      request,
      response,
      responseExample: post.responses["200"].content["application/json"].example,
      parts: reachable([request, response], schemas).filter(
        (name) => name !== request && name !== response && users.get(name)?.size === 1,
      ),
    };
    return operation;
  });
  checkReferences({ operations, objects });
  const { product, version, title, family, client, endpoints } = manifest;
  return { product, version, title, family, client, endpoints, operations, objects, provenance };
}

function requestOf(operation: OpenApiOperation): string {
  return refName(operation.requestBody.content["application/x-www-form-urlencoded"].schema);
}

function responseOf(operation: OpenApiOperation): string {
  return refName(operation.responses["200"].content["application/json"].schema);
}

function refName(schema: Schema): string {
  const name = schema.$ref?.slice("#/components/schemas/".length);
  if (name === undefined) throw new Error("requests and responses are components");
  return name;
}

/** Names of the components that the named ones lead to, themselves included, in the order they are met. */
function reachable(
  names: readonly string[],
  schemas: Readonly<Record<string, Schema>>,
): readonly string[] {
  const found = new Set<string>();
  const visit = (schema: Schema): void => {
    if (schema.$ref !== undefined) enter(refName(schema));
    for (const member of Object.values(schema.properties ?? {})) visit(member);
    if (schema.items !== undefined) visit(schema.items);
    if (typeof schema.additionalProperties === "object") visit(schema.additionalProperties);
  };
  const enter = (name: string): void => {
    const schema = schemas[name];
    if (found.has(name) || schema === undefined) return;
    found.add(name);
    visit(schema);
  };
  names.forEach(enter);
  return [...found];
}

function toObject(schema: Schema): ObjectType {
  const required = new Set(schema.required ?? []);
  return {
    kind: "object",
    ...described(schema),
    members: Object.entries(schema.properties ?? {}).map(([name, member]) => ({
      name,
      required: required.has(name),
      type: toType(member),
      ...(member["x-acs-form"] === undefined ? {} : { form: member["x-acs-form"] }),
    })),
    ...(typeof schema.additionalProperties === "object"
      ? { values: toType(schema.additionalProperties) }
      : {}),
    closed: schema.additionalProperties === false,
    relations: schema["x-acs-relations"] ?? [],
  };
}

/** The model's type of a schema. */
export function toType(schema: Schema): Type {
  if (schema.$ref !== undefined) return { kind: "ref", name: refName(schema) };
  switch (schema.type) {
    case undefined:
      return { kind: "any", ...described(schema) };
    case "object":
      return toObject(schema);
    case "array":
      return { kind: "array", ...described(schema), items: toType(schema.items ?? {}) };
    default:
      return {
        kind: "scalar",
        ...described(schema),
        type: schema.type,
        ...(schema.format === "int64" ? { isWide: true } : {}),
        values: schema.enum ?? schema["x-acs-known-values"],
        closed: schema.enum !== undefined,
        example: schema.examples?.[0],
        default: schema.default,
      };
  }
}

function described(
  schema: Schema,
): Pick<ObjectType, "doc" | "deprecated" | "source" | "constraints"> {
  return {
    doc: schema.description,
    ...(schema.deprecated === true ? { deprecated: true } : {}),
    source: schema["x-acs-source"],
    constraints: schema["x-acs-constraints"] ?? [],
  };
}
