import { expect, test } from "vitest";
import { EmulatorError } from "../emulator-error.js";
import { realClock, virtualClock } from "./clock.js";

test("a virtual clock stands still until it is moved", () => {
  const clock = virtualClock(1000);
  expect(clock.now()).toBe(1000);
  clock.moveTo(5000);
  expect(clock.now()).toBe(5000);
});

test.each([virtualClock(1000), realClock(1000, () => 0)])(
  "clock %# refuses to go back",
  (clock) => {
    clock.moveTo(5000);
    expect(() => clock.moveTo(4999)).toThrow(
      new EmulatorError(
        "ClockBackwards",
        "The clock stands at 5000 and cannot go back to 4999. Create a new emulator to start earlier.",
      ),
    );
    expect(clock.now()).toBe(5000);
  },
);

test("a clock refuses an instant that is no number", () => {
  expect(() => virtualClock(0).moveTo(Number.NaN)).toThrow(
    expect.objectContaining({ code: "BadOption" }),
  );
});

test("a real clock follows the wall clock and keeps the advances", () => {
  let wall = 70_000;
  const clock = realClock(1000, () => wall);
  expect(clock.now()).toBe(1000);
  wall += 250;
  expect(clock.now()).toBe(1250);
  clock.moveTo(10_000);
  wall += 1;
  expect(clock.now()).toBe(10_001);
});

test("a real clock waits when the wall clock is set back", () => {
  let wall = 70_000;
  const clock = realClock(1000, () => wall);
  wall += 500;
  expect(clock.now()).toBe(1500);
  wall -= 400;
  expect(clock.now()).toBe(1500);
  wall += 401;
  expect(clock.now()).toBe(1501);
});
