import { docText } from "../shared/doc-text.js";
import type { EmitInput } from "../shared/emit-input.js";
import type { PlannedSource } from "../shared/file-plan.js";
import { constant, importValues } from "../shared/structures.js";
import { shortHash } from "../shared/unit.js";

/** All descriptors in a list, for tools that go through them. In a file of its own, so that nobody else pays for it. */
export function operationsFile({ model }: EmitInput): PlannedSource {
  const names = model.operations.map(({ name }) => name);
  const statements = [
    ...model.operations.map(({ name, file }) => importValues(`./${file}.js`, [name])),
    constant(
      "operations",
      docText(`Every operation of ${model.title} in this package.`),
      `readonly [${names.map((name) => `typeof ${name}`).join(", ")}]`,
      `[${names.join(", ")}]`,
    ),
  ];
  return { path: "operations.ts", hash: shortHash([model.title, names]), statements };
}
