import { parseExample } from "../help-page/json-example.js";
import type { Report } from "../report.js";
import { isObject, member } from "./json-value.js";

/** The JSON success answer inside `responseDemo`, which is a string of JSON that holds strings of JSON. XML twins are not used: they lose wrappers. */
export function readDemo(raw: unknown, pointer: string, report: Report): unknown {
  if (raw === undefined || raw === null || raw === "") return undefined;
  const demos = typeof raw === "string" ? parseDemos(raw) : raw;
  if (!Array.isArray(demos)) {
    report.add({
      severity: "warning",
      code: "json-example-invalid",
      message: "responseDemo holds no list of examples; it is left out",
      pointer,
    });
    return undefined;
  }
  const json = demos.filter(isObject).find((demo) => member(demo, "type") === "json");
  const text = json === undefined ? undefined : member(json, "example");
  if (typeof text !== "string" || text.trim() === "") return undefined;
  return parseExample(text, (message) =>
    report.add({ severity: "warning", code: "json-example-invalid", message, pointer }),
  );
}

function parseDemos(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
