import type { Rule } from "./rule.js";

/**
 * An id that no instance could have. Error centre and page of ModifyCenBandwidthPackageSpec: 400. Which ids are malformed is
 * assumed: those with other characters than letters, digits, `-` and `_`, unless a seed made one.
 */
export function wellFormedId<Subject>(
  info: Pick<Rule<Subject>, "name" | "stage" | "code">,
  idOf: (subject: Subject) => { readonly id: string; readonly exists: boolean },
): Rule<Subject> {
  return {
    ...info,
    status: 400,
    provenance: "error-centre",
    source: `CEN error list, ${info.code}; which ids are malformed: assumed`,
    refuse(subject) {
      const { id, exists } = idOf(subject);
      return exists || /^[\w-]+$/.test(id)
        ? undefined
        : `The id ${JSON.stringify(id.slice(0, 100))} is malformed.`;
    },
  };
}
