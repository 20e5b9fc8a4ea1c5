import type { ObjectType, Type } from "./model.js";

/** The type a path such as `Plans.Plan[]` leads to. */
export function typeAt(
  start: Type,
  path: string,
  objects: Readonly<Record<string, ObjectType>>,
): Type | undefined {
  let type: Type | undefined = start;
  for (const step of path.split(/\.|(?=\[\])/)) {
    const at: Type | undefined = type?.kind === "ref" ? objects[type.name] : type;
    if (step === "[]") type = at?.kind === "array" ? at.items : undefined;
    else
      type =
        at?.kind === "object" ? at.members.find((member) => member.name === step)?.type : undefined;
  }
  return type;
}
