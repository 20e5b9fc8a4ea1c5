import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { _, Ajv2020 } from "ajv/dist/2020.js";
import standaloneModule from "ajv/dist/standalone/index.js";

type Judge = (value: unknown) => unknown;
const standaloneCode = standaloneModule.default;
const require = createRequire(import.meta.url);

// What JSON Schema has no keyword for, as formats: one expression for most days, the calendar for the last of a month.
const formatsCode = `
const judge = (seconds) => {
  const most = new RegExp("^\\\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\\\d|2[0-8])T(?:[01]\\\\d|2[0-3]):[0-5]\\\\d" + seconds + "Z$");
  const last = new RegExp("^\\\\d{4}-(?:0[13-9]-(?:29|30)|1[0-2]-(?:29|30)|(?:0[13578]|1[02])-31|02-29)T(?:[01]\\\\d|2[0-3]):[0-5]\\\\d" + seconds + "Z$");
  return (text) => {
    if (most.test(text)) return true;
    const year = Number(text.slice(0, 4));
    return last.test(text) && (!text.startsWith("02-29", 5) || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)));
  };
};
exports["YYYY-MM-DDThh:mmZ"] = judge("");
exports["YYYY-MM-DDThh:mm:ssZ"] = judge(":[0-5]\\\\d");
`;

/** Ajv's standalone code for a document, written below a folder and loaded from there. */
export function standaloneOf(
  folder: string,
  name: string,
  schema: object,
  { allErrors, formats }: { readonly allErrors: boolean; readonly formats: boolean },
): Judge {
  const formatsFile = `${folder}/formats.cjs`;
  writeFileSync(formatsFile, formatsCode);
  const ajv = new Ajv2020({
    allErrors,
    strict: false,
    ...(formats
      ? { formats: require(formatsFile) as Record<string, (text: string) => boolean> }
      : {}),
    code: { source: true, formats: _`require(${formatsFile})` },
  });
  const path = `${folder}/${name}.cjs`;
  writeFileSync(path, standaloneCode(ajv, ajv.compile(schema)));
  return require(path) as Judge;
}

interface Schema {
  readonly pattern?: string;
  readonly format?: string;
  readonly [keyword: string]: unknown;
}

/** A document in which times, numbers written as texts and the prefixes of ids are judged too, which the published one leaves to warnings or `x-` members. */
export function withAllRules(schema: unknown): object {
  if (Array.isArray(schema)) return schema.map(withAllRules);
  if (typeof schema !== "object" || schema === null) return schema as never;
  const { pattern, ...rest } = Object.fromEntries(
    Object.entries(schema).map(([key, held]) => [
      key,
      key === "x-rules" ? held : withAllRules(held),
    ]),
  ) as Schema;
  const rules = (rest["x-rules"] ?? []) as readonly { code: string; params: readonly string[] }[];
  const format = rules.find(({ code }) => code === "timeFormat")?.params[0];
  const numeric = rules.some(({ code }) => code === "numeric");
  const prefix = rules.find(({ code }) => code === "prefix")?.params[0];
  if (format !== undefined) return { ...rest, format };
  if (numeric) return { ...rest, pattern: String.raw`^[0-9]+(\.[0-9]+)?$` };
  // No id's prefix has a sign that means something in an expression.
  if (prefix !== undefined) return { ...rest, pattern: `^${prefix}` };
  return pattern === undefined ? rest : { ...rest, pattern };
}
