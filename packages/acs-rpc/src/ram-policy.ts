import { AcsUsageError } from "./acs-usage-error.js";
import type { Operation } from "./operation.js";

/** A RAM policy document, ready for `JSON.stringify`. */
export interface RamPolicy {
  readonly Version: "1";
  readonly Statement: readonly {
    readonly Effect: "Allow";
    readonly Action: readonly string[];
    readonly Resource: readonly string[];
  }[];
}

/** What a policy should allow. */
export interface RamPolicyOptions {
  /** Descriptors of the operations to allow. */
  readonly operations: readonly Pick<Operation<object, object, string>, "ram">[];
  /** The account that owns the resources: digits. */
  readonly accountId: string;
  /**
   * Ids by the name of the placeholder they stand for in the documented resource, for example `ceninstanceId` for
   * `{#ceninstanceId}`. A placeholder without ids allows every resource of its kind.
   */
  readonly ids?: Readonly<Record<string, readonly string[] | undefined>>;
}

const PLACEHOLDER = /\{#?(\w+)\}/;

/**
 * The least RAM policy that allows the operations, from what their descriptors document. Operations on the same resources
 * share a statement. Throws {@link AcsUsageError} for ids that would allow more than themselves.
 */
export function ramPolicy({ operations, accountId, ids = {} }: RamPolicyOptions): RamPolicy {
  if (!/^\d+$/.test(accountId))
    throw invalid(`accountId ${JSON.stringify(accountId)} is no account id; give its digits`);
  const values = new Map(
    Object.entries({ ...ids, accountId: [accountId] }).map(([name, list]) => [
      name.toLowerCase(),
      list === undefined ? undefined : checked(name, list),
    ]),
  );
  const actions = new Map<string, { action: Set<string>; resource: readonly string[] }>();
  for (const { action, resources } of operations.flatMap(({ ram }) => ram)) {
    const arns = new Set(resources.flatMap(({ arn }) => filled(arn, values)));
    const resource = arns.size === 0 ? ["*"] : [...arns].toSorted();
    const key = resource.join("\n");
    const statement = actions.get(key) ?? { action: new Set(), resource };
    statement.action.add(action);
    actions.set(key, statement);
  }
  const Statement = [...actions.values()].map(({ action, resource }) => ({
    Effect: "Allow" as const,
    Action: [...action].toSorted(),
    Resource: resource,
  }));
  return { Version: "1", Statement };
}

/** A template with every combination of values in place of its placeholders. */
function filled(
  template: string,
  values: ReadonlyMap<string, readonly string[] | undefined>,
): string[] {
  const found = PLACEHOLDER.exec(template);
  if (found === null) return [template];
  const [whole, name = ""] = found;
  const before = template.slice(0, found.index);
  const after = filled(template.slice(found.index + whole.length), values);
  const list = values.get(name.toLowerCase()) ?? ["*"];
  return list.flatMap((value) => after.map((rest) => before + value + rest));
}

function checked(name: string, list: readonly string[]): readonly string[] {
  if (list.length === 0)
    throw invalid(`${name} is empty; name an id, or leave it out to allow all`);
  const bad = list.find((id) => !/^[\w.-]+$/.test(id));
  // A wildcard or a slash would reach further than the one resource.
  if (bad !== undefined) throw invalid(`${JSON.stringify(bad)} in ${name} is no id`);
  return list;
}

function invalid(what: string): AcsUsageError {
  return new AcsUsageError({ code: "PolicyInvalid", message: `${what}.` });
}
