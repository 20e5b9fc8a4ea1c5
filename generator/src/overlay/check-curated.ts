import { Problem } from "../problem.js";

const operationMembers = new Set(
  "facts operation source texts request response errors ram example summary description idempotency pagination completion rules".split(
    " ",
  ),
);
const fieldMembers = new Set(
  "path type required constraints enum example default evidence text line pointer description name closed relations".split(
    " ",
  ),
);

/**
 * Refuses members nobody reads. They come from a slip in the overlay, such as a comma in an unquoted flow mapping,
 * and would otherwise be lost in silence.
 */
export function checkCurated(curated: Readonly<Record<string, object>>, file: string): void {
  for (const [name, operation] of Object.entries(curated)) {
    refuseStray(operation, operationMembers, `$.${name}`, file);
    for (const part of ["request", "response"] as const)
      for (const field of (
        operation as Readonly<Record<typeof part, readonly { readonly path: string }[]>>
      )[part])
        refuseStray(field, fieldMembers, `$.${name}.${part}[?@.path == '${field.path}']`, file);
  }
}

function refuseStray(value: object, known: ReadonlySet<string>, where: string, file: string): void {
  const stray = Object.keys(value).find((key) => !known.has(key));
  if (stray !== undefined)
    throw new Problem({
      code: "overlay-member",
      file,
      message: `${where} ends up with a member \`${stray}\`, which nothing reads`,
      remedy: `Correct the action that adds it. Known are ${[...known].join(", ")}.`,
    });
}
