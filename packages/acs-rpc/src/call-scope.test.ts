import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openCallScope } from "./call-scope.js";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("the deadline ends the scope once and tells listener and signal", () => {
  const scope = openCallScope(100, undefined);
  const told: string[] = [];
  const signal = scope.signal();
  scope.onEnd(() => told.push("listener"));
  signal.addEventListener("abort", () => told.push("signal"));
  vi.advanceTimersByTime(99);
  expect([scope.ended(), scope.remainingMs(), signal.aborted, told]).toEqual([
    undefined,
    1,
    false,
    [],
  ]);
  vi.advanceTimersByTime(1);
  expect([scope.ended(), scope.remainingMs(), signal.aborted, told]).toEqual([
    "timeout",
    0,
    true,
    ["listener", "signal"],
  ]);
  expect(scope.signal()).toBe(signal);
});

test("whoever is first decides why, and a signal asked for later is aborted already", () => {
  const controller = new AbortController();
  const scope = openCallScope(100, controller.signal);
  controller.abort("reason");
  vi.advanceTimersByTime(100);
  expect([scope.ended(), scope.reason(), scope.signal().aborted]).toEqual([
    "aborted",
    "reason",
    true,
  ]);
});

test("a closed scope leaves no timer behind", () => {
  const scope = openCallScope(100, undefined);
  expect(vi.getTimerCount()).toBe(1);
  scope.close();
  expect(vi.getTimerCount()).toBe(0);
});
