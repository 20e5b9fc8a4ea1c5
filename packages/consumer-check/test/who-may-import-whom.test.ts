import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { importsOf, packages, root, sources } from "./repository.js";

/** The house's rooms and the rooms each may use in its source. Tests may use more. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  "acs-rpc": [],
  "cen-bwp-client": ["acs-rpc"],
  "cen-bwp-validation": [],
  "cen-bwp-fixtures": ["cen-bwp-client (types)"],
  "cen-bwp-mcp-tools": [],
  "cen-bwp-emulator": [
    "acs-rpc/signature",
    "cen-bwp-client (types)",
    "cen-bwp-fixtures",
    "cen-bwp-validation",
    "cen-bwp-validation/messages/en",
  ],
  "cen-bwp-ops": [
    "acs-rpc",
    "cen-bwp-client",
    "cen-bwp-validation",
    "cen-bwp-validation/messages/en",
  ],
  "cen-bwp-cli": [
    "acs-rpc/default-credentials",
    "acs-rpc",
    "cen-bwp-client",
    "cen-bwp-emulator",
    "cen-bwp-emulator/scenario",
    "cen-bwp-ops",
    "cen-bwp-restate",
    "cen-bwp-validation",
  ],
  "cen-bwp-restate": ["acs-rpc", "cen-bwp-ops"],
};
const rooms = new Set([...packages, "generator"]);

/** The stages of the generator in the order data goes through them; each may use those before it. */
const stages = ["read", "facts", "overlay", "openapi", "model", "wire", "emit", "write", "changes"];
const stageUses: Readonly<Record<string, readonly string[]>> = {
  read: ["facts"],
  facts: [],
  overlay: ["facts"],
  openapi: ["facts", "overlay"],
  model: ["facts", "overlay", "openapi"],
  wire: ["openapi", "model", "emit"],
  emit: ["openapi", "model"],
  write: ["emit"],
  // Two states of a spec are compared at every stage; nothing but the commands uses the comparison.
  changes: ["facts", "overlay", "openapi", "model", "emit", "write"],
};

describe.each(packages.filter((name) => existsSync(`${root}/packages/${name}/src`)))(
  "%s",
  (name) => {
    it("uses only the rooms it may", () => {
      const used = sources(`packages/${name}/src`).flatMap((file) =>
        importsOf(file)
          .filter(({ from }) => rooms.has(from.split("/")[0] as string))
          .map(({ from, typesOnly }) =>
            typesOnly && !(allowed[name] ?? []).includes(from) ? `${from} (types)` : from,
          ),
      );
      expect([...new Set(used)].filter((one) => !(allowed[name] ?? []).includes(one))).toEqual([]);
    });
  },
);

describe("the generator", () => {
  it("imports no package of the workspace", () => {
    const used = sources("generator/src").flatMap((file) =>
      importsOf(file).map(({ from }) => from),
    );
    expect(used.filter((from) => packages.includes(from.split("/")[0] as string))).toEqual([]);
  });

  it.each(stages)("%s uses only the stages it may", (stage) => {
    const used = sources(`generator/src/${stage}`).flatMap((file) =>
      importsOf(file)
        .map(({ from }) => new URL(from, `file:///${file}`).pathname.split("/")[3] as string)
        .filter((other) => stages.includes(other) && other !== stage),
    );
    expect([...new Set(used)].filter((other) => !(stageUses[stage] ?? []).includes(other))).toEqual(
      [],
    );
  });

  it("keeps its emitters apart", () => {
    const emitters = ["client", "validation", "fixtures", "mcp-tools"];
    for (const emitter of emitters) {
      const used = sources(`generator/src/emit/${emitter}`).flatMap((file) =>
        importsOf(file).map(({ from }) => new URL(from, `file:///${file}`).pathname.split("/")[4]),
      );
      expect(used.filter((other) => emitters.includes(other ?? "") && other !== emitter)).toEqual(
        [],
      );
    }
  });
});

it("judges every package", () => {
  expect(
    packages.filter((name) => existsSync(`${root}/packages/${name}/src`) && !(name in allowed)),
  ).toEqual([]);
});
