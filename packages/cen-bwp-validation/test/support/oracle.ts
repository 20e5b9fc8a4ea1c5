import { Ajv2020 } from "ajv/dist/2020.js";

/** Ajv in strict mode, with the `x-` members that stand for rules JSON Schema has no keyword for. */
export function ajv(): Ajv2020 {
  const oracle = new Ajv2020({ strict: true, strictTypes: false, allErrors: false });
  for (const keyword of ["x-rules", "x-known-values", "x-min-lead-ms"]) oracle.addKeyword(keyword);
  oracle.addKeyword({
    keyword: "x-calendar",
    type: "string",
    validate: (_: string, text: string) => {
      const instant = Date.parse(text);
      return (
        !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text.slice(0, 16))
      );
    },
  });
  oracle.addKeyword({
    keyword: "x-unique-by",
    type: "array",
    validate: (names: readonly string[], list: readonly unknown[]) =>
      names.every((name) => {
        const keys = list
          .map((item) =>
            typeof item === "object" && item !== null && !Array.isArray(item)
              ? (item as Record<string, unknown>)[name]
              : undefined,
          )
          .filter((key) => key !== undefined);
        return new Set(keys).size === keys.length;
      }),
  });
  return oracle;
}
