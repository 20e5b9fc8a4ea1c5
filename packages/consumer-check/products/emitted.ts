import type { Operation } from "acs-rpc";

/** What a module of an emitted package exports. */
export type Exports = Readonly<Record<string, unknown>>;

export interface Example {
  readonly request: object;
  readonly response: object;
}

/** The emitted packages of a product, from source. */
export interface Emitted {
  readonly client: Exports;
  readonly validation: Exports;
  readonly fixtures: Exports;
  readonly operations: readonly Operation<object, object, string>[];
  readonly exampleOf: (operation: string) => Example;
}

/** Loads them from the folder they were written to. */
export async function loadEmitted(folder: string, family: string): Promise<Emitted> {
  const load = (kind: string): Promise<Exports> =>
    import(`${folder}/${family}-${kind}/src/gen/index.ts`) as Promise<Exports>;
  const client = await load("client");
  const fixtures = await load("fixtures");
  return {
    client,
    validation: await load("validation"),
    fixtures,
    operations: client["operations"] as Emitted["operations"],
    exampleOf: (operation) => found(fixtures, `${operation}Example`) as Example,
  };
}

/** The export of that name, whatever the case of its letters: names are the operation's behind a verb or before a noun. */
export function found(from: Exports, name: string): unknown {
  const key = Object.keys(from).find((one) => one.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : from[key];
}
