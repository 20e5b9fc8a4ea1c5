import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { table } from "../client/statistics.js";
import { badSources, type BadSource } from "./bad-sources.js";
import type { Contender } from "./contenders.js";
import { checkTypes } from "./check-types.js";
import { peersFolder } from "./peers.js";
import { runNode } from "./run-process.js";

/** What every tool makes of sources that are illegal, and of legal ones that are nasty. */
export function judgeSources(contenders: readonly Contender[]): void {
  const verdicts = badSources.map((source) =>
    contenders.map((contender) => verdict(contender, source)),
  );
  const good = contenders.map((_, at) => {
    const right = (illegal: boolean): number =>
      verdicts.filter(
        (row, index) =>
          badSources[index]?.illegal === illegal &&
          (illegal ? row[at]?.startsWith("rejected") : row[at] === "right"),
      ).length;
    return `${right(true)} of 9, ${right(false)} of 6`;
  });
  const rows = badSources.map(({ name, illegal }, index) => [
    `${illegal ? "illegal" : "legal"}: ${name}`,
    ...(verdicts[index] ?? []),
  ]);
  console.log(
    `\nsources with a fault\n${table([["source", ...contenders.map(({ name }) => name)], ...rows, ["right", ...good]])}`,
  );
}

function verdict(contender: Contender, source: BadSource): string {
  const folder = join(peersFolder, "documents", "bad");
  const out = join(peersFolder, "out", `${contender.name.replaceAll(/\W+/g, "-")}-bad`);
  for (const each of [folder, out]) {
    rmSync(each, { recursive: true, force: true });
    mkdirSync(each, { recursive: true });
  }
  const paths = { apiDocs: join(folder, "api-docs.json"), openapi: join(folder, "openapi.json") };
  if (source.apiDocs !== undefined) writeFileSync(paths.apiDocs, source.apiDocs);
  if (source.openapi !== undefined) writeFileSync(paths.openapi, source.openapi);
  const { status, output } = runNode(contender.command({ ...paths, out }), { timeoutMs: 60_000 });
  const texts = sourcesBelow(out);
  if (status !== 0)
    return `rejected${placeIn(output)}${texts.length === 0 ? "" : `, ${texts.length} files left`}`;
  if (texts.length === 0) return "nothing, exit 0";
  const { errors } = checkTypes(contender.name, out, {});
  if (errors > 0) return `does not compile`;
  if (source.illegal) return /\bwarn|\berror/i.test(output) ? "accepted, warned" : "accepted";
  const emitted = texts.join("\n");
  return (source.kept ?? []).every((word) => emitted.includes(word)) ? "right" : "merged";
}

/** Whether a refusal says where in the document the fault is. Stacks of the tool's own do not count. */
function placeIn(output: string): string {
  const said = output.replaceAll(/^\s+at .*$/gm, "");
  const named = [
    ...(/\/(?:apis|paths|components|info)\b/.test(said) ? ["pointer"] : []),
    ...(/(?:api-docs|openapi)\.json:\d+|\bline \d+/.test(said) ? ["line"] : []),
  ];
  return named.length === 0 ? "" : ` (${named.join(", ")})`;
}

function sourcesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));
}
