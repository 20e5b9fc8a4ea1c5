import { readFileSync } from "node:fs";
import { isAlias, isMap, isSeq, LineCounter, type Document, parseDocument } from "yaml";
import { buildEmulator } from "../build-emulator.js";
import { EmulatorError } from "../emulator-error.js";
import type { EmulatorOptions } from "../options/emulator-options.js";
import { requireKind } from "../checks/check-kinds.js";
import { parseTimeText } from "../world/time-text.js";

type Path = readonly (string | number)[];

/**
 * Reads a scenario file: the options of an emulator in YAML, times as text. Throws `EmulatorError` BadScenario with file
 * and line for anything no emulator could be made of.
 */
export function readScenario(file: string): EmulatorOptions {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw badScenario(`${file} cannot be read (${code}). Pass the path of a scenario file.`, cause);
  }
  return parseScenario(text, file);
}

/** The same for text; `file` is what errors call it. */
export function parseScenario(text: string, file: string): EmulatorOptions {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const lineOf = (path: Path): number => lines.linePos(offsetOf(document, path)).line;
  const [broken] = document.errors;
  if (broken !== undefined) {
    const line = lines.linePos(broken.pos[0]).line;
    throw badScenario(`${file}:${line}: ${broken.message.split("\n", 1)[0]}`, broken);
  }
  let options: EmulatorOptions;
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    requireKind("A scenario", value ?? {}, ["an object"], []);
    options = withInstant(value ?? {});
    // Made once only to be judged: what the options cannot say, the world can.
    buildEmulator(options);
  } catch (cause) {
    if (cause instanceof EmulatorError) {
      throw badScenario(`${file}:${lineOf(cause.path ?? [])}: ${cause.message}`, cause);
    }
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw badScenario(`${file}:1: ${reason}`, cause);
  }
  return options;
}

function withInstant(value: object): EmulatorOptions {
  const { now, ...rest } = value as Omit<EmulatorOptions, "now"> & { now?: number | string };
  if (now === undefined) return rest;
  const instant = typeof now === "string" ? parseTimeText(now) : now;
  if (instant === undefined) {
    throw new EmulatorError("BadOption", `"now" is ${now}. Write YYYY-MM-DDThh:mm:ssZ.`, {
      path: ["now"],
    });
  }
  return { ...rest, now: instant };
}

/** Where the deepest node on a path begins. */
function offsetOf(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of [undefined, ...path]) {
    if (step !== undefined) {
      if (isMap(node)) {
        const pair = node.items.find((item) => String(item.key) === String(step));
        const key = pair?.key as { range?: readonly number[] | null } | undefined;
        offset = key?.range?.[0] ?? offset;
        node = pair?.value;
      } else if (isSeq(node)) {
        node = node.items[Number(step)];
      } else break;
    }
    if (isAlias(node)) node = node.resolve(document);
    const { range } = (node ?? {}) as { range?: readonly number[] | null };
    // A member is found by its name; what stands in a list, by itself.
    if (typeof step === "number") offset = range?.[0] ?? offset;
  }
  return offset;
}

function badScenario(message: string, cause: unknown): EmulatorError {
  return new EmulatorError("BadScenario", message, { cause });
}
