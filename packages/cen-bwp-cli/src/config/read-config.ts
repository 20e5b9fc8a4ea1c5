import { readFile } from "node:fs/promises";
import { isMap, isScalar, LineCounter, parseDocument } from "yaml";

import { exitCodes } from "../exit-codes.js";
import { OperatorError } from "../operator-error.js";
import { type ConfigKey, configKeys } from "./config-keys.js";

/** The settings of a file by their keys. */
export type Config = Readonly<Record<string, string | number>>;

/**
 * Reads a configuration file.
 *
 * @throws {OperatorError} (wrong usage) naming file, line and key of the first mistake.
 */
export async function readConfig(path: string): Promise<Config> {
  const content = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new OperatorError(`${path} cannot be read (${error.code})`, exitCodes.usage);
  });
  return parseConfig(content, path);
}

/** The same for text; `path` is what errors call it. */
export function parseConfig(content: string, path: string): Config {
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines });
  const refuse = (offset: number, message: string): never => {
    throw new OperatorError(`${path}:${lines.linePos(offset).line}: ${message}`, exitCodes.usage);
  };
  const [broken] = document.errors;
  if (broken) refuse(broken.pos[0], broken.message.split("\n")[0] ?? "");
  if (document.contents === null) return {};
  if (!isMap(document.contents)) return refuse(0, "expected keys with values");
  const config: Record<string, string | number> = {};
  for (const { key, value } of document.contents.items) {
    const name = isScalar(key) ? String(key.value) : "?";
    const at = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
    const known = configKeys.find((one) => one.key === name);
    if (!known) {
      const keys = configKeys.map((one) => one.key).join(", ");
      return refuse(at, `there is no key ${name}; the keys are ${keys}`);
    }
    const given: unknown = isScalar(value) ? value.value : undefined;
    const found = accept(known, given);
    if (found === undefined) return refuse(at, `${name}: expected ${expected(known)}`);
    config[name] = found;
  }
  return config;
}

function accept({ schema }: ConfigKey, value: unknown): string | number | undefined {
  if (schema.type === "integer")
    return typeof value === "number" && Number.isInteger(value) && value >= (schema.minimum ?? 0)
      ? value
      : undefined;
  if (typeof value !== "string" || value === "") return undefined;
  return schema.enum === undefined || schema.enum.includes(value) ? value : undefined;
}

function expected({ schema }: ConfigKey): string {
  if (schema.type === "integer") return `a whole number from ${schema.minimum ?? 0}`;
  return schema.enum === undefined ? "a text" : `one of ${schema.enum.join(", ")}`;
}
