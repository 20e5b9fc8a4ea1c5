import type { Clock, Engine } from "cen-bwp-ops";

/** What a round needs from whatever makes things durable. */
export interface RoundJournal {
  /**
   * Runs the function once and resolves with its value when that is durable. The same calls come in the same order whenever a
   * round is played again.
   */
  execute(name: string, fn: () => Promise<unknown>): Promise<unknown>;
}

/** One round of a run. */
export interface RoundOptions<T> {
  readonly journal: RoundJournal;
  /** The values of earlier rounds by name; those of this round are added. */
  readonly kept: Map<string, unknown>;
  /** The instant this round began at, ms since the epoch; the same when it is played again. */
  readonly now: number;
  /** A clock of its own, on which a sleep ends no round. By default the wall clock, on which it does. */
  readonly clock?: Clock;
  /** The ids of parts that were begun in earlier rounds and are not over. */
  readonly outstanding?: ReadonlySet<string>;
  readonly work: (round: RoundTools) => Promise<T>;
}

/** What the workflow of a round is given. */
export interface RoundTools {
  readonly engine: Engine;
  readonly turn: Turn;
  readonly part: Part;
  readonly first: First;
}

/** Begins a run of its own once, and resolves in the first round in which it is over, with what is read of it then. */
export type Part = <V>(
  id: string,
  begin: () => Promise<unknown>,
  read: () => Promise<V>,
) => Promise<V>;

/** Whether a run says this for the first time: what earlier rounds have said is said again when the workflow is played again. */
export type First = (name: string) => boolean;

/** Does something that is durable by itself when its turn comes, once per name; the value is kept like that of a step. */
export type Turn = <V>(name: string, durable: () => Promise<V>) => Promise<V>;

/**
 * What came of a round: the workflow's outcome, what it threw, or when the next one is due: at an instant (ms since the epoch), or when
 * parts are over.
 */
export type Round<T> =
  | { readonly state: "ended"; readonly outcome: T }
  | { readonly state: "threw"; readonly error: unknown }
  | { readonly state: "parked"; readonly until?: number; readonly awaits: readonly string[] };

/**
 * Plays a workflow from its beginning: what earlier rounds have done is answered from their values, and where it has nothing left to
 * do but wait, the round is over. So a run that waits holds no process and no key, and may go on elsewhere, on newer code.
 *
 * Parts of a workflow may run side by side; their steps are taken one after the other, in an order that depends on nothing but their
 * values. A durable engine that compares the calls of a replay with those of the first time needs that.
 */
export async function playRound<T>(options: RoundOptions<T>): Promise<Round<T>> {
  const { journal, kept, now, clock, work } = options;
  const queue: (() => Promise<void>)[] = [];
  const sleepers: number[] = [];
  const awaits: string[] = [];
  let busy = true;
  let times = 0;
  let tell: (round: Round<T>) => void = () => {};
  const told = new Promise<Round<T>>((resolve) => (tell = resolve));

  // Takes turns until nobody wants one; then whoever is left sleeps.
  const takeTurns = async (): Promise<void> => {
    for (await otherWork(); queue.length > 0; await otherWork()) await queue.shift()?.();
    busy = false;
    if (sleepers.length > 0) tell({ state: "parked", until: Math.min(...sleepers), awaits });
    else if (awaits.length > 0) tell({ state: "parked", awaits });
  };
  const wake = (): void => {
    if (busy) return;
    busy = true;
    void takeTurns();
  };
  const turn: Turn = <V>(name: string, durable: () => Promise<V>): Promise<V> => {
    // A value of this very name, so it was written by the same function.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
    if (kept.has(name)) return Promise.resolve(kept.get(name) as V);
    return new Promise((resolve, reject) => {
      queue.push(async () => {
        try {
          const value = await durable();
          kept.set(name, value);
          resolve(value);
        } catch (error) {
          reject(error);
        }
      });
      wake();
    });
  };
  // The journal gives back what the function has returned.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  const step: Engine["step"] = <V>(name: string, fn: () => Promise<V>): Promise<V> =>
    turn(name, () => journal.execute(name, fn) as Promise<V>);
  const park: Engine["sleepUntil"] = (name, instant, signal) => {
    signal?.throwIfAborted();
    // The first instant counts: jitter must not let a run oversleep each time it is played.
    const due = Number(kept.get(`sleep/${name}`) ?? instant);
    kept.set(`sleep/${name}`, due);
    if (due <= now) return Promise.resolve();
    sleepers.push(due);
    wake();
    return new Promise(() => {});
  };
  const part: Part = async (id, begin, read) => {
    const isOver = kept.has(`begin/${id}`) && options.outstanding?.has(id) !== true;
    await turn(`begin/${id}`, begin);
    if (isOver) return turn(`part/${id}`, read);
    awaits.push(id);
    wake();
    return new Promise(() => {});
  };
  const first: First = (name) => {
    if (kept.has(`first/${name}`)) return false;
    kept.set(`first/${name}`, true);
    return true;
  };
  const engine: Engine = {
    token: crypto.randomUUID(),
    step,
    sleepUntil: clock ? (_name, instant, signal) => clock.sleepUntil(instant, signal) : park,
    // Prefixed, so that no step of a workflow can have the name.
    now: () =>
      step(`time/${(times += 1)}`, () => Promise.resolve(clock ? clock.now() : Date.now())),
  };
  void work({ engine, turn, part, first }).then(
    (outcome) => tell({ state: "ended", outcome }),
    (error: unknown) => tell({ state: "threw", error }),
  );
  void takeTurns();
  return told;
}

// Between two steps a workflow only computes, so after one turn of the event loop everything it wants is in the queue.
function otherWork(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}
