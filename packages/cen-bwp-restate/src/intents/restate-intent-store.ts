import { rpc } from "@restatedev/restate-sdk-clients";
import { type Intent, type IntentStore, unknownIntent } from "cen-bwp-ops";
import { queryAdmin } from "../admin/query-admin.js";
import { FleetError } from "../fleet-error.js";
import { type FleetAddress, openIngress } from "../runs/ingress.js";
import { intentKeyObjectName, type IntentKeyHandlers } from "./intent-key-object.js";
import { type IntentHandlers, intentObjectName, intentStatePrefix } from "./intent-object.js";

/** Where the store is. */
export interface RestateIntentStoreOptions extends FleetAddress {
  /** The admin API, which alone can list intents of all subjects. */
  readonly admin: string;
}

// A cluster that elects a new leader takes a few seconds.
const timeoutMs = 20_000;

/**
 * Intents as state of virtual objects: needs nothing but the server, outlives every journal. A call that gets no answer is not
 * repeated here, since a claim that was granted must not be asked for twice.
 *
 * @throws {FleetError} StoreUnavailable, from every method.
 */
export function restateIntentStore(options: RestateIntentStoreOptions): IntentStore {
  const { ingress, admin } = options;
  const client = openIngress(options);
  const once = <T>(): ReturnType<typeof rpc.opts<T, never>> => rpc.opts({ timeout: timeoutMs });
  const intents = (subject: string) =>
    client.objectClient<IntentHandlers>({ name: intentObjectName }, subject);
  const keyOf = (key: string) =>
    client.objectClient<IntentKeyHandlers>({ name: intentKeyObjectName }, key);

  async function call<T>(work: () => PromiseLike<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
      const words = `the intent store at ${ingress} does not answer (${reason}); the same call goes on when it does`;
      throw new FleetError("StoreUnavailable", words, { cause: error });
    }
  }
  async function subjectOf(key: string): Promise<string> {
    const subject = await call(() => keyOf(key).subject(once()));
    if (subject === null) throw unknownIntent(key);
    return subject;
  }
  const own = (key: string, subject: string): Promise<string> =>
    call(() => keyOf(key).own(subject, once()));

  return {
    async open(draft) {
      const subject = await own(draft.key, draft.subject);
      return call(() => intents(subject).open(draft, once()));
    },
    async get(key) {
      const subject = await call(() => keyOf(key).subject(once()));
      if (subject === null) return undefined;
      return (await call(() => intents(subject).get(key, once()))) ?? undefined;
    },
    async list(filter) {
      if (filter?.subject !== undefined) {
        const { subject } = filter;
        return call(() => intents(subject).list(once()));
      }
      const rows = await call(() => queryAdmin<{ value: string }>(admin, listAll));
      const all = rows.map(({ value }) => JSON.parse(value) as Intent);
      return all.toSorted((a, b) => a.createdAt - b.createdAt || (a.key < b.key ? -1 : 1));
    },
    async claim(draft, send) {
      const subject = await own(draft.key, draft.subject);
      return call(() => intents(subject).claim({ draft, send }, once()));
    },
    async answer(key, token, answer) {
      const subject = await subjectOf(key);
      await call(() => intents(subject).answer({ key, token, answer }, once()));
    },
    async settle(key, status, result) {
      const subject = await subjectOf(key);
      await call(() => intents(subject).settle({ key, status, result }, once()));
    },
  };
}

const listAll =
  "SELECT value_utf8 AS value FROM state " +
  `WHERE service_name = '${intentObjectName}' AND key LIKE '${intentStatePrefix}%'`;
