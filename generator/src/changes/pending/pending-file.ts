import { Problem } from "../../problem.js";
import { parseYaml, printYaml } from "../../spec/yaml.js";
import { ruleTable } from "../table/rule-table.js";
import { noPending, type Pending, type PendingChange, pendingVersion } from "./pending.js";

/** Name of the file in a spec's folder. */
export const pendingFile = "pending.yaml";

/** The pending changes of a spec from the text of its file; without a file there are none. */
export function parsePending(text: string | undefined, file: string): Pending {
  if (text === undefined) return noPending;
  const value = parseYaml(text, file) as Partial<Pending> | null;
  if (value?.version !== pendingVersion || !Array.isArray(value.changes))
    throw wrong(
      file,
      `wanted \`version: ${pendingVersion}\` and a list of \`changes\`, found version ${String(value?.version)}`,
    );
  value.changes.forEach((change: Partial<PendingChange> | null, index) => {
    const texts = [change?.id, change?.operation, change?.what];
    if (
      !texts.every((one) => typeof one === "string") ||
      !Object.hasOwn(ruleTable, change?.rule ?? "") ||
      !Array.isArray(change?.snapshots) ||
      !Array.isArray(change.becomes) ||
      typeof change.withdrawn !== "number"
    )
      throw wrong(
        file,
        `entry ${index + 1} lacks a known rule, or id, operation, what, snapshots, withdrawn or becomes`,
      );
  });
  return value as Pending;
}

/** The text of the file. Where nothing is pending and there is no file yet, none is needed. */
export function printPending(pending: Pending): string {
  return (
    "# Written by `pnpm gen import`. Removals and tightenings a source states and the facts do not yet: each waits until several\n" +
    "# sources in a row say so, or until a person does with `pnpm gen changeset --confirm ID`.\n" +
    printYaml(pending)
  );
}

function wrong(file: string, message: string): Problem {
  return new Problem({
    code: "pending-shape",
    file,
    message,
    remedy: "Restore the file from git; it is never edited by hand.",
  });
}
