import { readFile } from "node:fs/promises";
import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument } from "yaml";

import { exitCodes } from "../exit-codes.js";
import { OperatorError } from "../operator-error.js";
import type { Config } from "./config.js";
import { findMistake } from "./find-mistake.js";
import type { Settings } from "./settings.js";

/**
 * Reads a configuration file.
 *
 * @throws {OperatorError} (wrong usage) naming file, line and key of the first mistake.
 */
export async function readConfig(path: string): Promise<Settings> {
  const content = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new OperatorError(`${path} cannot be read (${error.code})`, exitCodes.usage);
  });
  return parseConfig(content, path);
}

/** The same for text; `path` is what errors call it. */
export function parseConfig(content: string, path: string): Settings {
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines });
  const lineOf = (offset: number): string => `${path}:${lines.linePos(offset).line}`;
  const [broken] = document.errors;
  if (broken)
    throw refusal(
      `${lineOf(broken.pos[0])}: ${(broken.message.split("\n")[0] ?? "").replace(/ at line \d.*$/, "")}`,
    );
  const at: Settings["at"] = (keys) => lineOf(offsetOf(document, keys));
  const config: unknown = document.toJS({ maxAliasCount: 100 }) ?? {};
  const mistake = findMistake(config);
  if (mistake) {
    const name = nameOf(mistake.path);
    throw refusal(`${at(mistake.path)}: ${name === "" ? "" : `${name}: `}${mistake.message}`);
  }
  return { config: config as Config, path, at };
}

/** `windows.night.upgrades[0].plan` */
function nameOf(path: readonly (string | number)[]): string {
  return path
    .map((step, index) =>
      typeof step === "number" ? `[${step}]` : index === 0 ? step : `.${step}`,
    )
    .join("");
}

// Where the key of a path stands, or as much of it as there is.
function offsetOf(document: Document.Parsed, path: readonly (string | number)[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        ({ key }) => isScalar(key) && String(key.value) === String(step),
      );
      if (!pair) break;
      offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = (node as { range?: readonly number[] | null } | undefined)?.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}

function refusal(message: string): OperatorError {
  return new OperatorError(message, exitCodes.usage);
}
