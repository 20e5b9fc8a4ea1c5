import { createRequire } from "node:module";
import type { Project, SourceFile } from "ts-morph";

import type { Statements } from "./statements.js";

let project: Project | undefined;

/**
 * Prints one TypeScript file of declarations from its finished structure, and has it parsed. For what consumers name: a type that
 * a source managed to break stops the run here. The file is created in one call and never touched again:
 * every later manipulation would parse it anew, which was measured to be 36 times slower.
 */
export function printParsed(header: string, statements: Statements): string {
  project ??= createProject();
  const file = project.createSourceFile(
    "file.ts",
    { statements: [...statements] },
    { overwrite: true },
  );
  const text = file.getFullText();
  const [fault] = syntaxFaults(file);
  project.removeSourceFile(file);
  if (fault !== undefined) throw new Error(`what was to be emitted is no TypeScript: ${fault}`);
  return `${header}\n\n${text.trimEnd()}\n`;
}

/** What the parser noted down while it read the file; asking the program for it would build one. */
function syntaxFaults(file: SourceFile): readonly string[] {
  const { parseDiagnostics = [] } = file.compilerNode as {
    readonly parseDiagnostics?: readonly {
      readonly messageText: unknown;
      readonly start: number;
    }[];
  };
  return parseDiagnostics.map(
    ({ messageText, start }) =>
      `${String(messageText)} at ${JSON.stringify(file.getFullText().slice(start, start + 60))}`,
  );
}

/** Loaded with `require`, and only here: the ES module loader spends 100 ms on the lexing alone. */
function createProject(): Project {
  const { Project, IndentationText, QuoteKind } = createRequire(import.meta.url)(
    "ts-morph",
  ) as typeof import("ts-morph");
  return new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    skipFileDependencyResolution: true,
    manipulationSettings: {
      indentationText: IndentationText.TwoSpaces,
      quoteKind: QuoteKind.Double,
    },
  });
}
