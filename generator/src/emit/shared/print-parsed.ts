import type { Project, SourceFile } from "ts-morph";

import { requireLate } from "../../place.js";
import type { Statements } from "./statements.js";

let project: Project | undefined;

/**
 * Prints one TypeScript file from its finished structure with ts-morph, which also parses the outcome: a source that managed to break
 * something stops the run here. The file is created in one call and never touched again: every later manipulation would parse it
 * anew, which was measured to be 36 times slower.
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
  // Between statements it writes an empty line of its own, whether or not one is there.
  return `${header}\n\n${text.trim().replaceAll(/\n{3,}/g, "\n\n")}\n`;
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
  const { Project, IndentationText, QuoteKind } = requireLate(
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
