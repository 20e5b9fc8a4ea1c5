import { expect, test } from "vitest";
import { eventQueue } from "./event-queue.js";
import { seededRandom } from "./random.js";

interface Named {
  readonly due: number;
  readonly name: string;
}

function drain(events: readonly Named[], until: number): string[] {
  const queue = eventQueue<Named>();
  for (const event of events) queue.add(event);
  const names: string[] = [];
  for (let event = queue.takeDue(until); event; event = queue.takeDue(until))
    names.push(event.name);
  return names;
}

test("events come in due order, whatever the order they were added in", () => {
  const events = [
    { due: 30, name: "c" },
    { due: 10, name: "a" },
    { due: 20, name: "b" },
  ];
  expect(drain(events, 100)).toEqual(["a", "b", "c"]);
});

test("of two due at once the one added first comes first", () => {
  const events = ["a", "b", "c", "d", "e"].map((name) => ({ due: 10, name }));
  expect(drain(events, 10)).toEqual(["a", "b", "c", "d", "e"]);
});

test("an event is taken at its instant and not a millisecond earlier", () => {
  const queue = eventQueue<Named>();
  queue.add({ due: 10, name: "a" });
  expect(queue.takeDue(9)).toBeUndefined();
  expect(queue.size).toBe(1);
  expect(queue.takeDue(10)).toEqual({ due: 10, name: "a" });
  expect(queue.size).toBe(0);
});

test("a thousand events added and taken in any mixture stay sorted", () => {
  const random = seededRandom("queue");
  const queue = eventQueue<Named>();
  const taken: Named[] = [];
  for (let index = 0; index < 1000; index++) {
    // Added events are never due before what was taken last, as in a world whose clock runs forward.
    queue.add({ due: (taken.at(-1)?.due ?? 0) + (random.next() % 50), name: String(index) });
    if (index % 3 === 2) taken.push(queue.takeDue(Infinity)!);
  }
  for (let event = queue.takeDue(Infinity); event; event = queue.takeDue(Infinity))
    taken.push(event);
  const sorted = taken.toSorted((a, b) => a.due - b.due || Number(a.name) - Number(b.name));
  expect(taken).toHaveLength(1000);
  expect(taken.map(({ due }) => due)).toEqual(sorted.map(({ due }) => due));
});
