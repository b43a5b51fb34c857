import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { inSlices } from "./in-slices";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Each step takes three milliseconds. */
function* slow(steps: number): Generator<void, string, void> {
  for (let i = 0; i < steps; i++) {
    vi.setSystemTime(Date.now() + 3);
    vi.advanceTimersByTime(0);
    yield;
  }
  return "done";
}

test("tells the result in the end, not at once", () => {
  const onDone = vi.fn();
  inSlices(slow(10), 6, onDone);
  expect(onDone).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(onDone).toHaveBeenCalledExactlyOnceWith("done");
});

test("once stopped it tells nothing any more", () => {
  const onDone = vi.fn();
  const stop = inSlices(slow(10), 6, onDone);
  stop();
  vi.runAllTimers();
  expect(onDone).not.toHaveBeenCalled();
});
