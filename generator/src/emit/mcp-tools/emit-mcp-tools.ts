import type { Model } from "../../model/model.js";
import { copiedFile } from "../shared/copied-file.js";
import { docText } from "../shared/doc-text.js";
import type { Emitter } from "../shared/emitter.js";
import type { EmitInput } from "../shared/emit-input.js";
import type { PlannedSource } from "../shared/file-plan.js";
import { constant, exportFrom, importTypes, importValues } from "../shared/structures.js";
import { shortHash } from "../shared/unit.js";
import { toolFile, toolName } from "./tool-file.js";

/** Tool definitions of the Model Context Protocol, one for each operation. */
export const mcpToolsEmitter: Emitter = {
  name: "mcp-tools",
  version: 1,
  folder: (model) => `${model.family}-mcp-tools/src/gen`,
  unitFiles: ({ model }, unit) =>
    unit.operation === undefined ? [] : [toolFile(model, unit, unit.operation)],
  wholeFiles: (input) => [
    copiedFile(input.model, "mcp-tools/mcp-tool.ts", "mcp-tool.ts"),
    toolsFile(input.model),
    barrel(input),
  ],
};

/** All tools as a server lists them. */
function toolsFile({ operations, title }: Model): PlannedSource {
  return {
    path: "tools.ts",
    hash: shortHash([title, operations.map(toolName)]),
    statements: [
      ...operations.map((operation) =>
        importValues(`./${operation.file}.js`, [toolName(operation)]),
      ),
      importTypes("./mcp-tool.js", ["McpTool"]),
      constant(
        "tools",
        docText(`Every operation of ${title} as a tool, in the order of their names.`),
        "readonly McpTool[]",
        `[\n${operations.map((operation) => `  ${toolName(operation)},\n`).join("")}]`,
      ),
    ],
  };
}

function barrel({ units }: EmitInput): PlannedSource {
  const operations = units.flatMap(({ operation }) => (operation === undefined ? [] : [operation]));
  return {
    path: "index.ts",
    hash: shortHash(operations.map(({ file }) => file)),
    statements: [
      exportFrom("./mcp-tool.js", ["JsonValue", "McpTool", "ToolSchema"], true),
      exportFrom("./tools.js", ["tools"]),
      ...operations.map((operation) => exportFrom(`./${operation.file}.js`, [toolName(operation)])),
    ],
  };
}
