import { markdownBlocks } from "../../src/read/metadata/markdown-blocks.js";
import type { MetadataSchema } from "./metadata-types.js";

/** A row to be printed. */
export interface RenderedRow {
  readonly name: string | undefined;
  readonly schema: MetadataSchema;
}

/** Variants of L3 that are seen on real pages. */
export interface RowOptions {
  /** In answers, leaves out objects that only hold one array. */
  readonly hideWrappers?: boolean;
}

/** Depth-first rows of a schema, parents first. */
export function rowsOf(
  name: string | undefined,
  schema: MetadataSchema,
  options: RowOptions = {},
): readonly RenderedRow[] {
  const members = Object.entries(schema.properties ?? {});
  const [only, second] = members;
  if (
    options.hideWrappers === true &&
    name !== undefined &&
    only !== undefined &&
    second === undefined &&
    only[1].type === "array" &&
    schema.description === undefined
  ) {
    const [label, array] = only;
    // The item carries the name of the hidden array as a label.
    return [
      { name, schema: array },
      ...(array.items === undefined ? [] : rowsOf(label, array.items, options)),
    ];
  }
  return [
    { name, schema },
    ...members.flatMap(([key, inner]) => rowsOf(key, inner, options)),
    ...(schema.items === undefined ? [] : rowsOf(undefined, schema.items, options)),
    ...(schema.additionalProperties === undefined
      ? []
      : rowsOf(undefined, schema.additionalProperties, options)),
  ];
}

/** Layouts L4 and L5: one paragraph per cell. */
export function printCells(rows: readonly RenderedRow[], request: boolean): string {
  return rows
    .flatMap(({ name, schema }) => [
      name ?? "",
      typeOf(schema),
      request ? requiredOf(schema) : "",
      ...descriptionOf(schema).map(bulletLine),
      exampleOf(schema),
    ])
    .filter((cell) => cell !== "")
    .join("\n\n");
}

/** Layout L3: short cells glued, the description between blank lines, list and example without one. */
export function printGlued(rows: readonly RenderedRow[], request: boolean): string {
  return rows
    .map((row) => gluedRow(row, request))
    .join("")
    .trimEnd();
}

function gluedRow({ name, schema }: RenderedRow, request: boolean): string {
  const type = schema.type === "integer" && schema.format === "int64" ? "long" : typeOf(schema);
  const blocks = descriptionOf(schema);
  const described = blocks.map(
    (block, index) =>
      `${block.depth > 0 && (blocks[index - 1]?.depth ?? 0) > 0 ? "" : "\n"}${bulletLine(block)}\n`,
  );
  const example = exampleOf(schema);
  const endsInList = (blocks.at(-1)?.depth ?? 0) > 0;
  const gap = endsInList || (blocks.length === 0 && example === "") ? "" : "\n";
  return `${name ?? ""}${type}${request ? requiredOf(schema) : ""}\n${described.join("")}${gap}${example === "" ? "" : `${example}\n`}`;
}

function typeOf(schema: MetadataSchema): string {
  return schema.type === "array" && schema.items?.type === "object"
    ? "array<object>"
    : (schema.type ?? "any");
}

function requiredOf(schema: MetadataSchema): string {
  return (schema.docRequired ?? schema.required) === true ? "Yes" : "No";
}

function descriptionOf(
  schema: MetadataSchema,
): readonly { readonly text: string; readonly depth: number }[] {
  return markdownBlocks((schema.description ?? "").replaceAll(/[*`]{1,2}/gu, "")).filter(
    ({ text }) => text !== "",
  );
}

function exampleOf(schema: MetadataSchema): string {
  return (schema.example ?? "").replaceAll(/\s+/gu, " ").trim();
}

function bulletLine({ text, depth }: { readonly text: string; readonly depth: number }): string {
  return depth === 0 ? text : `${"  ".repeat(depth)}• ${text}`;
}
