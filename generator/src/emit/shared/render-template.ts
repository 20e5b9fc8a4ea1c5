import { readFileSync } from "node:fs";

import { generatorFolder, requireLate } from "../../place.js";
import { precompiledTemplates } from "./precompiled-templates.js";

type Render = (data: unknown) => string;

const ready = new Map<string, Render>();

/** Renders a text file from `templates/`. Values are data: nothing is escaped for HTML and a missing one is an error. */
export function renderTemplate(name: string, data: unknown): string {
  const render = ready.get(name) ?? load(name);
  ready.set(name, render);
  return render(data);
}

/** Compiling a page takes longer than rendering a hundred of them, so the bundle brings them compiled. */
function load(name: string): Render {
  const compiled = precompiledTemplates[name];
  if (compiled !== undefined) {
    const runtime = requireLate("handlebars/runtime") as typeof import("handlebars");
    return runtime.template(compiled);
  }
  const handlebars = requireLate("handlebars") as typeof import("handlebars");
  const source = readFileSync(new URL(`templates/${name}`, generatorFolder), "utf8");
  return handlebars.compile(source, { noEscape: true, strict: true });
}
