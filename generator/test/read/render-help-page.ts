import type { MetadataOperation } from "./metadata-types.js";
import { printCells, printGlued, type RowOptions, rowsOf } from "./render-rows.js";

export type Layout = "L3" | "L4" | "L5";

/** An operation as portal metadata holds it. */
export interface RenderedApi {
  readonly name: string;
  readonly operation: MetadataOperation;
}

const requestTitles = ["Parameter", "Type", "Required", "Description", "Example"];
const responseTitles = ["Parameter", "Type", "Description", "Example"];
const elementTitles = ["Element", "Type", "Description", "Example"];
const errorTitles = ["HTTP status code", "Error code", "Error message", "Description"];

/**
 * Prints an operation as the help centre would, so that a page with known truth can be read back. The rows are a
 * depth-first walk of the metadata; the sentences around the tables are our own.
 */
export function renderHelpPage(
  { name, operation }: RenderedApi,
  layout: Layout,
  options: RowOptions = {},
): string {
  const request = operation.parameters.flatMap((parameter) =>
    rowsOf(parameter.name, parameter.schema),
  );
  const response = rowsOf(undefined, operation.responses["200"]?.schema ?? {}, options);
  const parts =
    layout === "L3"
      ? [
          "Debugging",
          "A tool can make the call.",
          "Authorization information",
          `What a caller needs.\nOperationAccess levelResource typeCondition keyAssociated operation\nx:${name}get\n  • Thing\n    acs:x:*:{#accountId}:thing/*\n    none\nnone`,
          "Request parameters",
          `${requestTitles.join("")}\n${printGlued(request, true)}`,
          "Response parameters",
          `${responseTitles.join("")}\n${printGlued(response, false)}`,
          "Examples",
          "Sample success responses",
          "JSONformat",
          demoOf(operation),
          "Error codes",
          ...errorsOf(operation, layout),
          "For a list of error codes, visit the error centre.",
          "Change history",
          "No change history",
        ]
      : [
          "Try it now",
          "A tool can make the call.",
          "Test",
          "RAM authorization",
          ...(layout === "L5"
            ? ["This operation needs no permission."]
            : [
                "What a caller needs.",
                "Action",
                "Access level",
                "Resource type",
                "Condition key",
                "Dependent action",
                `x:${name}`,
                "get",
                "*Thing",
                "acs:x:*:{#accountId}:thing/*",
                "None None",
              ]),
          "Request parameters",
          ...requestTitles,
          printCells(request, true),
          ...(layout === "L5"
            ? ["Response elements", ...elementTitles]
            : ["Response parameters", ...responseTitles]),
          printCells(response, false),
          "Examples",
          "Success response",
          "JSON format",
          demoOf(operation),
          "Error codes",
          ...errorsOf(operation, layout),
          "See Error Codes for a complete list.",
          "Release notes",
          "See Release Notes for a complete list.",
        ];
  return [
    "All Products\nSearch\nDocument Center",
    `Example Product:${name}`,
    "Last Updated:Jan 02, 2026",
    "Does what its name says.",
    ...parts,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function errorsOf({ errorCodes = {} }: MetadataOperation, layout: Layout): readonly string[] {
  const glue = layout === "L3" ? "" : " ";
  const lines = Object.entries(errorCodes).flatMap(([status, list]) =>
    list.map(({ errorCode, errorMessage }) =>
      [
        status,
        errorCode.trim(),
        errorMessage.trim(),
        "The error message returned because it went wrong.",
      ]
        .filter((cell) => cell !== "")
        .join(glue),
    ),
  );
  if (lines.length === 0) return [];
  return layout === "L3"
    ? [`${errorTitles.join("")}\n${lines.join("\n")}`]
    : [...errorTitles, lines.join("\n")];
}

function demoOf({ responseDemo = "[]" }: MetadataOperation): string {
  const demos: readonly { readonly type: string; readonly example: string }[] =
    JSON.parse(responseDemo);
  return demos.find(({ type }) => type === "json")?.example ?? "";
}
