import type { OperationFacts } from "../facts/facts.js";
import { loadSpec, specFolders } from "./load-spec.js";

/** The facts of every operation in specs/. */
export function committedFacts(root: string): readonly OperationFacts[] {
  return specFolders(root).flatMap((folder) =>
    Object.values(loadSpec(root, folder, { missingFacts: "skip" }).facts),
  );
}
