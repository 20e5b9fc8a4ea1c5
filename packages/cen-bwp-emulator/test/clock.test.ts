import { afterEach, expect, test, vi } from "vitest";
import { hour, plan, start, upgrade, world } from "./support/world.js";

afterEach(() => {
  vi.useRealTimers();
});

test("an upgrade runs its course on a clock that is faster than the wall's", async () => {
  vi.useFakeTimers({ now: 0, toFake: ["Date"] });
  const emulator = world([plan("bwp")], { clock: { rate: 3600 } });
  await upgrade(emulator, "bwp", 20, start + 4 * hour);
  vi.setSystemTime(1000);
  expect(emulator.clock.now()).toBe(start + hour);
  expect(emulator.plan("bwp")).toMatchObject({ Bandwidth: 20 });
  emulator.clock.freeze();
  vi.setSystemTime(100_000);
  expect(emulator.plan("bwp")).toMatchObject({ Bandwidth: 20 });
  emulator.clock.run(3600);
  vi.setSystemTime(103_000);
  expect(emulator.clock.now()).toBe(start + 4 * hour);
  expect(emulator.plan("bwp")).toMatchObject({ Bandwidth: 10 });
  expect([world([]).clock.rate(), emulator.clock.rate()]).toEqual([0, 3600]);
});

test("a rate that is none is refused", () => {
  expect(() => world([], { clock: { rate: -1 } })).toThrow("The clock cannot run at -1 times");
  expect(() => world([], { clock: "fast" as never })).toThrow('"clock" is fast.');
});
