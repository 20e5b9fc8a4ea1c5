import { expect, test } from "vitest";
import { retryBudget } from "./retry-budget.js";

const taken = (budget: ReturnType<typeof retryBudget>, times: number): boolean[] =>
  Array.from({ length: times }, () => budget.take());

test("repetitions drain it, five tokens each", () => {
  expect(taken(retryBudget(14), 3)).toEqual([true, true, false]);
});

test("a success gives one token back, one after a repetition five, and never more than fit", () => {
  const budget = retryBudget(5);
  expect(taken(budget, 2)).toEqual([true, false]);
  for (let i = 0; i < 4; i++) budget.earn(false);
  expect(budget.take()).toBe(false);
  budget.earn(false);
  expect(budget.take()).toBe(true);
  budget.earn(true);
  budget.earn(true);
  expect(taken(budget, 2)).toEqual([true, false]);
});

test("a budget of 0 refuses every repetition, false none", () => {
  expect(retryBudget(0).take()).toBe(false);
  expect(taken(retryBudget(false), 1_000)).toEqual(Array.from({ length: 1_000 }, () => true));
});

test.each([-1, Number.NaN])("a capacity of %s is refused", (capacity) => {
  expect(() => retryBudget(capacity)).toThrow(
    expect.objectContaining({ kind: "usage", code: "RetryInvalid" }),
  );
});
