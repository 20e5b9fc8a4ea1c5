import { readFileSync } from "node:fs";

import { generatorFolder, requireLate } from "../../place.js";

const compiled = new Map<string, (data: unknown) => string>();

/** Renders a text file from `templates/`. Values are data: nothing is escaped for HTML and a missing one is an error. */
export function renderTemplate(name: string, data: unknown): string {
  let template = compiled.get(name);
  if (template === undefined) {
    const handlebars = requireLate("handlebars") as typeof import("handlebars");
    const source = readFileSync(new URL(`templates/${name}`, generatorFolder), "utf8");
    template = handlebars.compile(source, { noEscape: true, strict: true });
    compiled.set(name, template);
  }
  return template(data);
}
