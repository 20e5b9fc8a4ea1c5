import type { FieldFact, OperationFacts } from "../src/facts/facts.js";
import type { Spec } from "../src/spec/load-spec.js";

function field(path: string, type: FieldFact["type"], more: Partial<FieldFact> = {}): FieldFact {
  return { path, type, constraints: [], evidence: "oracle", ...more };
}

/** One operation with a bit of everything; `words` stands wherever a source may put text of its own. */
export function tinySpec(words = "Lists things.", extra: readonly FieldFact[] = []): Spec {
  const facts: OperationFacts = {
    facts: 1,
    operation: "ListThings",
    source: { format: "help-page", file: "ListThings.txt", sha256: "0" },
    texts: [],
    request: [
      field("Owner", "string", {
        required: true,
        example: "me",
        constraints: [
          { kind: "maxLength", value: 8 },
          { kind: "forbiddenPrefixes", values: ["acs:"] },
        ],
      }),
      field("Size", "integer", {
        required: false,
        default: 10,
        constraints: [{ kind: "maximum", value: 50 }],
      }),
      field("Filter", "array", { required: false, constraints: [{ kind: "maxItems", value: 2 }] }),
      field("Filter[]", "object", { required: false }),
      field("Filter[].Key", "string", {
        required: false,
        enum: ["Colour", "Shape"],
        constraints: [{ kind: "unique" }],
      }),
      ...extra,
    ],
    response: [
      field("", "object"),
      field("Things", "object"),
      field("Things.Thing", "array"),
      field("Things.Thing[]", "object"),
      field("Things.Thing[].State", "string", { enum: ["On", "Off"] }),
      field("Things.Thing[].Since", "string", {
        example: "2020-01-01T00:00Z",
        constraints: [{ kind: "timeFormat", format: "YYYY-MM-DDThh:mmZ" }],
      }),
    ],
    errors: [{ status: 400, code: "Thing.Broken", message: "The thing is broken." }],
    ram: [{ action: "toy:ListThings", accessLevel: "list", resources: [] }],
    example: { Things: { Thing: [{ State: "On", Since: "2020-01-01T00:00Z" }] } },
  };
  return {
    folder: "specs/toy",
    manifest: {
      product: "Toy",
      version: "2020-01-01",
      title: "Toys",
      style: "RPC",
      ramPrefix: "toy",
      family: "toy",
      client: "ToyClient",
      endpoints: { public: "toy.example.com" },
      operations: ["ListThings"],
    },
    facts: { ListThings: facts },
    overlay: {
      file: "overlay.yaml",
      text: "",
      value: {
        overlay: "1.1.0",
        actions: [
          {
            target: "$.ListThings",
            update: { summary: words, description: words, idempotency: "read" },
          },
          { target: "$.ListThings.request[?@.path == 'Owner']", update: { description: words } },
          {
            target: "$.ListThings.request[?@.path == 'Filter[]']",
            update: { name: "ThingFilter" },
          },
          { target: "$.ListThings.request[?@.path == 'Filter[].Key']", update: { closed: true } },
          {
            target: "$.ListThings.response[?@.path == 'Things.Thing[]']",
            update: { name: "Thing", description: words },
          },
        ],
      },
    },
  };
}
