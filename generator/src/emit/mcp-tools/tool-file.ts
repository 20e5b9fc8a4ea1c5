import type { Model, Operation } from "../../model/model.js";
import { docText } from "../shared/doc-text.js";
import type { PlannedSource } from "../shared/file-plan.js";
import { literal } from "../shared/literal.js";
import { constant, importTypes } from "../shared/structures.js";
import type { Unit } from "../shared/unit.js";
import { toolSchema } from "./tool-schema.js";

/** The constant a tool is exported under. */
export function toolName(operation: Operation): string {
  return `${operation.method}Tool`;
}

/** The definition of one operation as a tool. */
export function toolFile(model: Model, unit: Unit, operation: Operation): PlannedSource {
  const title = operation.summary.replace(/\.$/, "") || operation.name;
  const tool = {
    name: operation.name,
    title,
    description: [operation.summary, operation.description, repeatNote(operation)]
      .filter((part, index, parts) => part !== "" && parts.indexOf(part) === index)
      .join(" "),
    inputSchema: toolSchema(model, operation.request),
    outputSchema: toolSchema(model, operation.response),
    annotations: { title, ...hints(operation), openWorldHint: true },
    _meta: {
      [`${model.family}/idempotency`]: operation.idempotency,
      [`${model.family}/ram`]: operation.ram.map(({ action }) => action),
    },
  };
  return {
    path: `${unit.file}.ts`,
    hash: unit.hash,
    statements: [
      importTypes("./mcp-tool.js", ["McpTool"]),
      constant(
        toolName(operation),
        docText(`${operation.name} as a tool of the Model Context Protocol.`),
        "McpTool",
        literal(tool),
      ),
    ],
  };
}

/** What RAM calls an action that takes nothing away and changes nothing that is there. */
const additive = new Set(["create", "get", "list"]);

function hints({ idempotency, ram }: Operation): {
  readonly readOnlyHint: boolean;
  readonly destructiveHint: boolean;
  readonly idempotentHint: boolean;
} {
  const reads = idempotency === "read";
  return {
    readOnlyHint: reads,
    // The protocol's default is true; it is only taken back where the documentation says so.
    destructiveHint:
      !reads && (ram.length === 0 || ram.some(({ accessLevel }) => !additive.has(accessLevel))),
    idempotentHint: idempotency !== "never-repeat",
  };
}

function repeatNote({ idempotency, completion }: Operation): string {
  const look =
    completion === undefined ? "look whether it took effect" : `look with ${completion.operation}`;
  switch (idempotency) {
    case "read":
      return "Changes nothing; may be called again at any time.";
    case "convergent":
      return "May be called again after a lost answer: doing it twice ends in the same state.";
    case "never-repeat":
      return `Never call it again because an answer was lost or unclear, since each call may be carried out and charged: ${look}, and ask a person if that does not settle it.`;
  }
}
