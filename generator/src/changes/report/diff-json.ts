import type { Finding } from "../compare/finding.js";
import type { SpecDiff } from "../diff-spec.js";
import { type PendingChange, snapshotsNeeded } from "../pending/pending.js";
import { targets } from "../table/bump.js";
import { sentence } from "./sentence.js";

/** What `gen diff --json` prints; the version rises when a reader would have to change. */
export function diffJson(folder: string, from: string, diff: SpecDiff): object {
  return {
    version: 1,
    spec: folder,
    from,
    changes: diff.changes.map((change) => ({ ...plain(change), levels: change.levels })),
    ignored: diff.ignored.map(plain),
    pending: diff.pending.map(pendingJson),
    packages: Object.fromEntries(
      targets.map((target) => {
        const { name, ...bump } = diff.packages[target];
        return [name, bump];
      }),
    ),
  };
}

function plain(finding: Finding): object {
  const { rule, operation, part, path, what, old, new: now, correction, only, pends } = finding;
  return {
    rule,
    ...(operation === undefined ? {} : { operation }),
    ...(part === undefined ? {} : { part }),
    ...(path === undefined ? {} : { path }),
    what,
    ...(old === undefined ? {} : { old }),
    ...(now === undefined ? {} : { new: now }),
    ...(correction === true ? { correction } : {}),
    ...(pends === undefined ? {} : { pends }),
    ...(only === undefined ? {} : { only }),
    sentence: sentence(finding),
  };
}

function pendingJson(change: PendingChange): object {
  const { id, snapshots, withdrawn } = change;
  return {
    id,
    ...plain(change),
    seen: snapshots.length,
    needed: snapshotsNeeded(change),
    withdrawn,
  };
}
