import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Node, Project, SyntaxKind } from "ts-morph";

import { root } from "../test/repository.js";

interface Scripted {
  readonly scripts: Readonly<Record<string, string>>;
}

/** The script that a command runs: `pnpm --filter bench fleet` is `packages/bench/fleet/run.ts`. */
export function scriptOf(command: string): string | undefined {
  const [, folder = "", name = ""] = /^pnpm --filter (\S+) (\S+)/.exec(command) ?? [];
  const file = join(root, "packages", folder, "package.json");
  const { scripts } = JSON.parse(readFileSync(file, "utf8")) as Scripted;
  const path = /\S+\.ts\b/.exec(scripts[name] ?? "")?.[0];
  return path === undefined ? undefined : join(root, "packages", folder, path);
}

/** What a script can print with `console.log`, as patterns in which anything stands for a value. */
export function printedBy(script: string): readonly RegExp[] {
  const source = new Project().addSourceFileAtPath(script);
  return source
    .getDescendantsOfKind(SyntaxKind.CallExpression)
    .filter((call) => call.getExpression().getText() === "console.log")
    .flatMap((call) => call.getArguments().slice(0, 1))
    .map((argument) => new RegExp(`^${patternOf(argument)}$`));
}

function patternOf(node: Node): string {
  const binary = node.asKind(SyntaxKind.BinaryExpression);
  if (binary !== undefined) return patternOf(binary.getLeft()) + patternOf(binary.getRight());
  const plain =
    node.asKind(SyntaxKind.NoSubstitutionTemplateLiteral) ?? node.asKind(SyntaxKind.StringLiteral);
  if (plain !== undefined) return escaped(plain.getLiteralText());
  const template = node.asKind(SyntaxKind.TemplateExpression);
  // A value of its own: it must say something that this cannot know, so it stands for nothing.
  if (template === undefined) return "(?!)";
  const spans = template.getTemplateSpans().map((span) => span.getLiteral().getLiteralText());
  return [template.getHead().getLiteralText(), ...spans].map(escaped).join(".+");
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
