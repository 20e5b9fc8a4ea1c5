import type { FieldFact, OperationFacts } from "../../src/facts/facts.js";
import type { Manifest } from "../../src/spec/manifest.js";
import type { Spec } from "../../src/spec/load-spec.js";
import { tinySpec } from "../tiny-spec.js";

/** A small change of a spec. */
export type Edit = (spec: Spec) => Spec;

type Part = "request" | "response";
type Tree = { readonly actions: readonly { readonly target: string }[] };

const name = "ListThings";

/** The tiny spec with some edits. */
export function tiny(...edits: readonly Edit[]): Spec {
  return edits.reduce((spec, edit) => edit(spec), tinySpec());
}

export function facts(change: (facts: OperationFacts) => OperationFacts): Edit {
  return (spec) => ({
    ...spec,
    facts: { ...spec.facts, [name]: change(spec.facts[name] as OperationFacts) },
  });
}

/** Sets members of a row; `undefined` takes a member away. */
export function set(
  part: Part,
  path: string,
  members: { readonly [member: string]: unknown },
): Edit {
  return facts((one) => ({
    ...one,
    [part]: one[part].map((row) =>
      row.path === path
        ? Object.fromEntries(
            Object.entries({ ...row, ...members }).filter(([, value]) => value !== undefined),
          )
        : row,
    ),
  }));
}

/** Adds rows at the end. */
export function add(part: Part, ...rows: readonly (Partial<FieldFact> & { path: string })[]): Edit {
  return facts((one) => ({
    ...one,
    [part]: [
      ...one[part],
      ...rows.map((row) => ({ type: "string", constraints: [], evidence: "oracle", ...row })),
    ],
  }));
}

/** Takes rows away, with the overlay's actions on them. */
export function remove(part: Part, ...paths: readonly string[]): Edit {
  return (spec) => {
    const edited = facts((one) => ({
      ...one,
      [part]: one[part].filter((row) => !paths.includes(row.path)),
    }))(spec);
    return paths.reduce((at, path) => dropActions(`.${part}[?@.path == '${path}']`)(at), edited);
  };
}

/** Adds an action to the overlay. */
export function overlay(target: string, update: object): Edit {
  return (spec) => withActions(spec, [...actionsOf(spec), { target, update } as never]);
}

/** An action on one field. */
export function curate(part: Part, path: string, update: object): Edit {
  return overlay(`$.${name}.${part}[?@.path == '${path}']`, update);
}

export function dropActions(on: string): Edit {
  return (spec) =>
    withActions(
      spec,
      actionsOf(spec).filter(({ target }) => !target.includes(on)),
    );
}

export function manifest(members: Partial<Manifest>): Edit {
  return (spec) => ({ ...spec, manifest: { ...spec.manifest, ...members } });
}

function actionsOf(spec: Spec): Tree["actions"] {
  return (spec.overlay.value as Tree).actions;
}

function withActions(spec: Spec, actions: Tree["actions"]): Spec {
  const value = { ...(spec.overlay.value as Tree), actions };
  return { ...spec, overlay: { ...spec.overlay, value } };
}
