import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ExportedDeclarations, Node, Project, ts } from "ts-morph";

import type { PublicPackage } from "../release/public-packages.js";

interface Manifest {
  readonly exports?: Readonly<Record<string, string | { readonly types?: string }>>;
}

/** All that a package promises: for each entry the exported names with their declarations, comments left out. */
export function apiText({ folder, name }: PublicPackage): string {
  const { exports = {} } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  ) as Manifest;
  const project = new Project({
    compilerOptions: {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2023,
      types: [],
    },
    skipAddingFilesFromTsConfig: true,
  });
  const entries = Object.entries(exports).flatMap(([entry, to]) => {
    const heading = name + entry.slice(1);
    if (typeof to === "string" || to.types === undefined) return [`## ${heading}\n\nfiles`];
    const path = join(folder, to.types);
    if (!existsSync(path)) throw new Error(`${path} is missing; run \`pnpm build\` first`);
    const declared = [...project.addSourceFileAtPath(path).getExportedDeclarations()]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([exported, declarations]) => `${exported}\n${declarations.map(text).join("\n")}`);
    return [`## ${heading}\n\n${declared.join("\n\n")}`];
  });
  return `${entries.length === 0 ? `## ${name}\n\nno entry: a command` : entries.join("\n\n")}\n`;
}

function text(declaration: ExportedDeclarations): string {
  const whole = Node.isVariableDeclaration(declaration)
    ? (declaration.getVariableStatement() ?? declaration)
    : declaration;
  return whole
    .getText()
    .replaceAll(/\/\*\*?[\s\S]*?\*\//g, "")
    .replaceAll(/^export (declare )?/g, "")
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line !== "")
    .map((line) => `  ${line}`)
    .join("\n");
}
