import { describe, expect, it } from "vitest";

import { read } from "./repository.js";

/** Names a file exports, types among them. */
function exported(path: string): readonly string[] {
  return [...read(path).matchAll(/export (?:type )?\{([^}]*)\}/g)]
    .flatMap(([, names]) => (names as string).split(","))
    .map((name) => name.trim().replace(/^type /, ""))
    .filter((name) => name !== "")
    .toSorted();
}

describe.each(["client", "validation", "fixtures", "mcp-tools"])("cen-bwp-%s", (kind) => {
  it("lists by hand all that is generated", () => {
    const generated = read(`packages/cen-bwp-${kind}/src/gen/index.ts`);
    // What this test cannot read would slip through it.
    expect(generated).not.toMatch(/export (\*|const|function|class|interface|default)/);
    expect(generated).toMatch(/export \{/);
    const listed = exported(`packages/cen-bwp-${kind}/src/index.ts`);
    expect(
      exported(`packages/cen-bwp-${kind}/src/gen/index.ts`).filter(
        (name) => !listed.includes(name),
      ),
    ).toEqual([]);
  });
});
