import type { Diagnostic } from "./diagnostic.js";

/** Collects diagnostics. A damaged source may earn the same remark a million times, so each code is capped. */
export interface Report {
  add(diagnostic: Diagnostic): void;
  /** In order of place; remarks without a place come first. */
  list(): readonly Diagnostic[];
}

const defaultLimit = 100;

/** @param limit how many remarks of one code are kept; the rest is counted. */
export function createReport(limit: number = defaultLimit): Report {
  const kept: Diagnostic[] = [];
  const counts = new Map<string, { severity: Diagnostic["severity"]; count: number }>();
  return {
    add(diagnostic) {
      const seen = counts.get(diagnostic.code) ?? { severity: diagnostic.severity, count: 0 };
      seen.count += 1;
      counts.set(diagnostic.code, seen);
      if (seen.count <= limit) kept.push(diagnostic);
    },
    list() {
      const overflow: readonly Diagnostic[] = [...counts].flatMap(([code, { severity, count }]) =>
        count <= limit
          ? []
          : [
              {
                severity,
                code,
                message: `${count - limit} more remarks of this kind were left out`,
              },
            ],
      );
      return [...kept, ...overflow].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
    },
  };
}
