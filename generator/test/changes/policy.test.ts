import { describe, expect, it } from "vitest";

import { compareStates } from "../../src/changes/compare/compare-states.js";
import { exportedNames } from "../../src/changes/emitted/exported-names.js";
import { runModules, type Sources } from "../../src/changes/emitted/run-modules.js";
import { judge } from "../../src/changes/judge/judge.js";
import { policy } from "../../src/changes/judge/policy.js";
import { specState } from "../../src/changes/state/spec-state.js";
import { facts, set, tiny } from "./edit.js";
import { levelsOf, stored } from "./lines-of.js";

const emitted = async (): Promise<Sources> => stored(tiny()).outputs();
const folder = "packages/toy-";

describe("the policy is how the packages are emitted:", () => {
  it("responses are validated", async () => {
    const names = exportedNames(await emitted(), "toy", "validation");
    expect(names.has("validateListThingsResponse")).toBe(policy.conditions["responses-validated"]);
  });

  it("no fixture stands for one value", async () => {
    const names = [...exportedNames(await emitted(), "toy", "fixtures")];
    expect(names.some((name) => /On|Off/.test(name))).toBe(
      policy.conditions["one-fixture-per-value"],
    );
  });

  it("a code that is gone leaves no constant, and types hold no status", async () => {
    const gone = tiny(facts((one) => ({ ...one, errors: [] })));
    const path = `${folder}client/src/gen/list-things.ts`;
    expect((await stored(gone).outputs()).get(path)?.includes("Thing.Broken")).toBe(
      policy.conditions["code-kept"],
    );
    expect((await emitted()).get(path)?.includes("400")).toBe(
      policy.conditions["status-is-literal"],
    );
  });

  it("fixtures hold values, not what travels", async () => {
    const load = runModules(await emitted());
    const { listThingsExample } = load(`${folder}fixtures/src/gen/list-things.ts`) as {
      readonly listThingsExample: { readonly request: unknown };
    };
    expect(typeof listThingsExample.request === "string").toBe(
      policy.conditions["raw-wire-fixtures"],
    );
  });

  it("a default is not filled in", async () => {
    const load = runModules(await emitted());
    const { validateListThingsRequest: validate } = load(
      `${folder}validation/src/gen/list-things.ts`,
    ) as {
      readonly validateListThingsRequest: (value: object) => { readonly value: object };
    };
    expect("Size" in validate({ Owner: "me" }).value).toBe(policy.injectsDefaults);
  });
});

it("R18 would be a change of a default that is filled in", async () => {
  const before = await specState(tiny());
  const after = await specState(tiny(set("request", "Size", { default: 20 })));
  const lines = compareStates(before, after, true).map((finding) => {
    const { levels } = judge(finding, { policy, before: {}, after: {} });
    return `${finding.rule} ${finding.path}: ${levelsOf(levels)}`;
  });
  expect(lines).toEqual(["R18 Size: major major minor"]);
});
