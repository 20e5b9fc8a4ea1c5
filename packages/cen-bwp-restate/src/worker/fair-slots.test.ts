import { expect, it } from "vitest";
import { fairSlots } from "./fair-slots.js";

it("lets groups take turns, however many of one wait", async () => {
  const slots = fairSlots(1);
  const order: string[] = [];
  const names = ["a1", "a2", "a3", "a4", "b1", "b2"];
  await Promise.all(
    names.map(async (name) => {
      const leave = await slots.enter(name.charAt(0));
      order.push(name);
      await Promise.resolve();
      leave();
    }),
  );
  expect(order).toEqual(["a1", "a2", "b1", "a3", "b2", "a4"]);
  expect(slots.size).toEqual({ inside: 0, waiting: 0 });
});

it("lets in as many as there is room for, and gives a slot back once", async () => {
  const slots = fairSlots(2);
  const leave = await slots.enter("a");
  await slots.enter("a");
  const third = slots.enter("b");
  expect(slots.size).toEqual({ inside: 2, waiting: 1 });
  leave();
  leave();
  await third;
  expect(slots.size).toEqual({ inside: 2, waiting: 0 });
});
