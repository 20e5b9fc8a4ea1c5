import { expect, test } from "vitest";
import { EmulatorError } from "../emulator-error.js";
import { realClock, virtualClock, worldClock } from "./clock.js";

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

test("a clock runs at a multiple of the wall clock, stands still and runs on", () => {
  let wall = 0;
  const clock = worldClock(1000, 60, () => wall);
  wall = 10;
  expect(clock.now()).toBe(1600);
  clock.run(0);
  wall = 500;
  expect(clock.now()).toBe(1600);
  clock.run(0.5);
  wall = 503;
  expect(clock.now()).toBe(1601);
  clock.moveTo(5000);
  wall = 505;
  expect([clock.now(), clock.rate()]).toEqual([5001, 0.5]);
});

test("a saved clock is taken up where it stood, also before the present", () => {
  let wall = 0;
  const clock = worldClock(1000, 2, () => wall);
  wall = 10;
  const saved = clock.save();
  expect(saved).toEqual({ now: 1020, rate: 2 });
  wall = 1000;
  clock.load(saved);
  expect(clock.now()).toBe(1020);
  wall = 1001;
  expect(clock.now()).toBe(1022);
});

test.each([-1, Number.NaN, 1_000_001])("a clock does not run at %d", (rate) => {
  expect(() => worldClock(0, rate)).toThrow(`The clock cannot run at ${rate} times real time.`);
  expect(() => worldClock(0, 0).run(rate)).toThrow("The clock cannot run at");
});
