import { type Intent, type IntentStore, memoryIntentStore, type OrderAnswer } from "cen-bwp-ops";

/** One call of a store. */
type Call = (store: IntentStore) => Promise<unknown>;

/**
 * Makes random calls on a store and on one in memory, and tells the first after which they differ, in what they answer or in what
 * they hold. `prefix` keeps the keys apart from those of other checks on the same store.
 */
export async function storeDiffers(
  store: IntentStore,
  prefix: string,
  calls: number,
  seed: number,
): Promise<string | undefined> {
  const model = memoryIntentStore();
  const random = randomNumbers(seed);
  for (let n = 0; n < calls; n++) {
    const { name, call } = randomCall(prefix, n, random);
    const [found, wanted] = [await told(call, store), await told(call, model)];
    const held = await holdings(store, prefix);
    const shouldHold = await holdings(model, prefix);
    if (found !== wanted) return `call ${n}, ${name}: wanted ${wanted}, found ${found}`;
    if (held !== shouldHold) return `after call ${n}, ${name}: wanted ${shouldHold}, found ${held}`;
  }
  return undefined;
}

function randomCall(
  prefix: string,
  n: number,
  random: () => number,
): { readonly name: string; readonly call: Call } {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const at = 1_000 + n;
  const key = `${prefix}/${pick(["a", "b", "c", "d"])}`;
  const subject = `${prefix}/${pick(["one", "two"])}`;
  const order = {
    CenBandwidthPackageId: subject,
    Bandwidth: pick([40, 40, 50]),
    EndTime: pick(["2026-11-01T14:00:00Z", "1970-01-01T00:00:01Z"]),
  };
  const draft = { key, subject, order, createdAt: at };
  const token = `t${pick([n, n - 1, n - 2])}`;
  const failure = { kind: "service", code: "c", message: "m", sent: "yes", attempts: 1 } as const;
  const answer = pick<OrderAnswer>([
    { class: "accepted" },
    { class: "rejected", failure },
    { class: "notSent", failure },
    { class: "unknown" },
  ]);
  const send = { token, at, baseline: { at: at - pick([0, 3, 20]), bandwidth: 10 } };
  const status = pick<Intent["status"]>(["open", "closed"]);
  const result = { outcome: pick(["upgraded", "undecided", "rejected"]) };
  return pick<{ name: string; call: Call }>([
    { name: `open ${key} on ${subject}`, call: (store) => store.open(draft) },
    { name: `claim ${key} on ${subject}`, call: (store) => store.claim(draft, send) },
    { name: `claim ${key} on ${subject}`, call: (store) => store.claim(draft, send) },
    { name: `answer ${key} ${answer.class}`, call: (store) => store.answer(key, token, answer) },
    { name: `settle ${key} ${status}`, call: (store) => store.settle(key, status, result) },
    { name: `get ${key}`, call: async (store) => (await store.get(key)) ?? "none" },
  ]);
}

async function told(call: Call, store: IntentStore): Promise<string> {
  try {
    return canonical(await call(store));
  } catch (error) {
    return `threw ${error instanceof Error ? error.message : String(error)}`;
  }
}

async function holdings(store: IntentStore, prefix: string): Promise<string> {
  const subjects = ["one", "two"].map((name) => store.list({ subject: `${prefix}/${name}` }));
  const all = (await store.list()).filter(({ key }) => key.startsWith(`${prefix}/`));
  return canonical([...(await Promise.all(subjects)), all.map(({ key }) => key).toSorted()]);
}

// With sorted members: what holds them may sort them too.
function canonical(value: unknown): string {
  const sorted = (each: unknown): unknown => {
    if (Array.isArray(each)) return each.map(sorted);
    if (typeof each !== "object" || each === null) return each;
    const entries = Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]));
  };
  return JSON.stringify(sorted(value)) ?? "undefined";
}

function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
