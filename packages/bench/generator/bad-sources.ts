import type { ApiDocs, ApiOperation, ApiParameter, ApiSchema } from "./api-docs.js";
import { syntheticProduct } from "./synthetic-product.js";
import { toOpenApi } from "./to-openapi.js";

/** A source with one fault or oddity, in both forms; undefined where the file is missing. */
export interface BadSource {
  readonly name: string;
  /** Whether a tool must refuse it. Otherwise its output must compile. */
  readonly illegal: boolean;
  readonly apiDocs: string | undefined;
  readonly openapi: string | undefined;
  /** Words that must stand in what is emitted, where names must be kept apart. */
  readonly kept?: readonly string[];
}

type Json = Record<string, unknown>;

const product: ApiDocs = syntheticProduct(2);
const [name, other] = Object.keys(product.apis) as [string, string];
const operation = product.apis[name] as ApiOperation;

function text(value: unknown): string {
  return JSON.stringify(value, undefined, 2);
}

/** Both forms of the product with other parameters of the first operation. */
function withParameters(
  parameters: readonly ApiParameter[],
  schemas: Readonly<Record<string, ApiSchema>> = {},
): { readonly apiDocs: string; readonly openapi: string } {
  const changed: ApiDocs = {
    ...product,
    components: { schemas },
    apis: { ...product.apis, [name]: { ...operation, parameters } },
  };
  return { apiDocs: text(changed), openapi: text(toOpenApi(changed)) };
}

function parameter(called: string, schema: ApiSchema): ApiParameter {
  return { name: called, in: "query", schema };
}

/** The OpenAPI form after a change by hand. */
function openapi(
  change: (document: { paths: Json; components: { schemas: Json } } & Json) => void,
): string {
  const document = structuredClone(toOpenApi(product)) as never;
  change(document);
  return text(document);
}

function post(paths: Json, of: string): Json {
  return (paths[`/${of}`] as { post: Json }).post;
}

const plain: ApiSchema = { type: "string", description: "A text.", example: "a" };

/** The nine that are illegal and the six that are legal and nasty. */
export const badSources: readonly BadSource[] = [
  {
    name: "unresolvable reference",
    illegal: true,
    ...withParameters([parameter("Name", { $ref: "#/components/schemas/Nowhere" })]),
  },
  {
    name: "operation stated twice",
    illegal: true,
    // JSON allows a key to come twice, and most parsers keep the last.
    apiDocs: text(product).replace(`"${other}": {`, `"${name}": {`),
    openapi: openapi(({ paths }) => void (post(paths, other)["operationId"] = name)),
  },
  {
    name: 'type "strng"',
    illegal: true,
    ...withParameters([parameter("Name", { ...plain, type: "strng" })]),
  },
  {
    name: "undeclared path parameter",
    illegal: true,
    apiDocs: text({
      ...product,
      apis: { [name]: { ...operation, path: "/berths/{BerthId}", parameters: [] } },
    }),
    openapi: openapi(({ paths }) => {
      paths["/berths/{BerthId}"] = paths[`/${name}`];
      delete paths[`/${name}`];
    }),
  },
  {
    name: "parameter stated twice",
    illegal: true,
    apiDocs: withParameters([parameter("Name", plain), parameter("Name", { type: "integer" })])
      .apiDocs,
    openapi: openapi(({ paths }) => {
      const query = { name: "Name", in: "query", schema: { type: "string" } };
      post(paths, name)["parameters"] = [query, { ...query, schema: { type: "integer" } }];
    }),
  },
  {
    name: "a shape made of itself",
    illegal: true,
    apiDocs: withParameters([parameter("Name", { $ref: "#/components/schemas/Loop" })], {
      Loop: { $ref: "#/components/schemas/Loop" },
    }).apiDocs,
    openapi: openapi(({ components: { schemas } }) => {
      schemas["Loop"] = { allOf: [{ $ref: "#/components/schemas/Loop" }] };
      (schemas[`${name}Request`] as { properties: Json }).properties["Name"] = {
        $ref: "#/components/schemas/Loop",
      };
    }),
  },
  {
    name: "no version",
    illegal: true,
    apiDocs: text({ ...product, info: { style: "RPC", product: "Hbr" } }),
    openapi: openapi((document) => void delete document["openapi"]),
  },
  {
    name: "syntax error",
    illegal: true,
    apiDocs: text(product).slice(0, -40),
    openapi: openapi(() => undefined).slice(0, -40),
  },
  { name: "missing file", illegal: true, apiDocs: undefined, openapi: undefined },
  {
    name: "names that differ in case",
    illegal: false,
    kept: ["InUpper", "InLower"],
    ...shapes("Mooring", "mooring"),
  },
  {
    name: "names that differ in an underscore",
    illegal: false,
    kept: ["InUpper", "InLower"],
    ...shapes("MooringPost", "Mooring_Post"),
  },
  {
    name: "hostile values of an enum",
    illegal: false,
    ...withParameters([
      parameter("Name", {
        ...plain,
        enum: ["a'b", 'a"b', "a\\b", "a\nb", "`${a}`", "", "1a", "*/"],
      }),
    ]),
  },
  {
    name: "quotes in names",
    illegal: false,
    ...withParameters([
      parameter("Na'me", plain),
      parameter('Na"me', plain),
      parameter("Na`me", plain),
    ]),
  },
  {
    name: "comment terminators",
    illegal: false,
    ...withParameters([
      parameter("Name", { ...plain, description: "ends */ here // and `${there}`" }),
    ]),
  },
  {
    name: "keywords and inherited names",
    illegal: false,
    ...withParameters(
      ["class", "constructor", "toString", "arguments", "1st", "a.b", "a-b"].map((called) =>
        parameter(called, plain),
      ),
    ),
  },
];

/** Two components whose names a generator may take for one, each with a member of its own. */
function shapes(one: string, two: string): { readonly apiDocs: string; readonly openapi: string } {
  const shape = (member: string): ApiSchema => ({
    type: "object",
    description: "A shape.",
    properties: { [member]: plain },
  });
  return withParameters(
    [
      parameter("One", { $ref: `#/components/schemas/${one}` }),
      parameter("Two", { $ref: `#/components/schemas/${two}` }),
    ],
    { [one]: shape("InUpper"), [two]: shape("InLower") },
  );
}
