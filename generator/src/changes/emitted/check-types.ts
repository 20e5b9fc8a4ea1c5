import type ts from "typescript";

import { literal } from "../../emit/shared/literal.js";
import { requireLate } from "../../place.js";
import type { Sources } from "./run-modules.js";

/** A value that is to have an emitted type. */
export interface TypeCase {
  readonly type: string;
  /** Path of the module that declares the type. */
  readonly module: string;
  readonly value: unknown;
}

/** A value that does not have it. */
export interface TypeFailure {
  /** Index of the case. */
  readonly case: number;
  /** Names of the members the compiler went through, as far as it says. */
  readonly path: readonly string[];
  readonly message: string;
}

/** Enough of the standard library for object types; loading all of it takes longer than the check. */
const library = `
interface Array<T> { readonly length: number; [index: number]: T }
interface ReadonlyArray<T> { readonly length: number; readonly [index: number]: T }
interface Boolean {} interface Number {} interface String { readonly length: number } interface RegExp {}
interface Object {} interface Function {} interface CallableFunction {} interface NewableFunction {} interface IArguments {}
interface Promise<T> { readonly then: (done: (value: T) => void) => void }
type Partial<T> = { [K in keyof T]?: T[K] };
type Record<K extends keyof any, T> = { [P in K]: T };
`;

/** Members a type does not know are allowed; that nothing of a value is known is so, too. */
const noCommonMember = 2559;

const file = "/check.ts";

/** Checks values against emitted types as a strict consumer's compiler would. */
export function checkTypes(sources: Sources, cases: readonly TypeCase[]): readonly TypeFailure[] {
  const compiler = requireLate("typescript") as typeof ts;
  const starts: number[] = [];
  let text = "";
  cases.forEach(({ type, module, value }, index) => {
    starts.push(text.length);
    const from = JSON.stringify(`/${module.replace(/\.ts$/, ".js")}`);
    // Through a constant of its own, so that a member the type does not know is no error.
    text += `import type { ${type} as T${index} } from ${from};\nconst v${index} = ${literal(value)} as const;\nexport const c${index}: T${index} = v${index};\n`;
  });
  const texts = new Map([...sources].map(([path, source]) => [`/${path}`, source]));
  texts.set(file, text).set("/lib.d.ts", library);
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noLib: true,
    noEmit: true,
    types: [],
    target: compiler.ScriptTarget.ES2023,
    module: compiler.ModuleKind.ESNext,
    moduleResolution: compiler.ModuleResolutionKind.Bundler,
  };
  const host: ts.CompilerHost = {
    fileExists: (path) => texts.has(path),
    readFile: (path) => texts.get(path),
    getSourceFile: (path, target) => {
      const found = texts.get(path);
      return found === undefined ? undefined : compiler.createSourceFile(path, found, target);
    },
    getDefaultLibFileName: () => "/lib.d.ts",
    getCurrentDirectory: () => "/",
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    writeFile: () => undefined,
  };
  const program = compiler.createProgram(["/lib.d.ts", file], options, host);
  const checked = program.getSourceFile(file);
  const diagnostics = [
    ...program.getSyntacticDiagnostics(checked),
    ...program.getSemanticDiagnostics(checked),
  ];
  return diagnostics
    .filter(({ code }) => code !== noCommonMember)
    .map(({ start = 0, messageText }) => {
      const lines = compiler.flattenDiagnosticMessageText(messageText, "\n").split("\n");
      return {
        case: starts.findLastIndex((at) => at <= start),
        path: lines.flatMap(membersNamed),
        message: (lines.at(-1) ?? "").trim(),
      };
    });
}

/** The members one line of a compiler message goes through. */
function membersNamed(line: string): readonly string[] {
  const found = /(?:[Tt]ypes of (?:property )?|^\s*Property )'([^']+)'/.exec(line)?.[1];
  return found === undefined ? [] : found.replaceAll(/\[\w+\]/g, "").split(".");
}
