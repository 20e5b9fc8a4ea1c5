/** Names of values and of types, as a barrel exports them. */
interface Names {
  readonly values: readonly string[];
  readonly types: readonly string[];
}

const list = /^export (type )?\{([^}]*)\} from "([^"]+)";$/gm;

function namesIn(text: string): Names {
  const values: string[] = [];
  const types: string[] = [];
  for (const [, type, names = ""] of text.matchAll(list))
    for (const name of names.split(",").map((one) => one.trim()))
      if (name.startsWith("type ")) types.push(name.slice(5));
      else if (name !== "") (type === undefined ? values : types).push(name);
  return { values, types };
}

/**
 * The text of an `index.ts` with what `gen/index.ts` exports and it does not, in its lists of values and of types from there. What
 * it exports stays: taking a name away is decided by a person.
 */
export function listExports(index: string, generated: string): string {
  const listed = namesIn(index);
  const all = new Set([...listed.values, ...listed.types]);
  const offered = namesIn(generated);
  return (["values", "types"] as const).reduce((text, kind) => {
    const missing = offered[kind].filter((name) => !all.has(name));
    if (missing.length === 0) return text;
    const start = kind === "values" ? "export {" : "export type {";
    for (const [whole, type, names = "", from] of text.matchAll(list)) {
      if (from !== "./gen/index.js" || (type === undefined) !== (kind === "values")) continue;
      const present = names.split(",").map((name) => name.trim());
      const every = [...present.filter((name) => name !== ""), ...missing].toSorted();
      return text.replace(whole, `${start}\n  ${every.join(",\n  ")},\n} from "./gen/index.js";`);
    }
    return `${text}${start}\n  ${missing.toSorted().join(",\n  ")},\n} from "./gen/index.js";\n`;
  }, index);
}
