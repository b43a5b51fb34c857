import { expect, test } from "vitest";
import { Cancelled } from "@/lib/schema/cancelled";
import { memo } from "./memo";

const counted = (value: string, calls: string[]) => async () => {
  calls.push(value);
  return value;
};

test("the same key is computed once, also while it is being computed", async () => {
  const remember = memo<string>(2);
  const calls: string[] = [];
  const both = [remember("a", counted("first", calls)), remember("a", counted("second", calls))];
  expect(await Promise.all(both)).toEqual(["first", "first"]);
  expect(await remember("a", counted("third", calls))).toBe("first");
  expect(calls).toEqual(["first"]);
});

test("what was not asked for longest is forgotten first", async () => {
  const remember = memo<string>(2);
  const calls: string[] = [];
  for (const key of ["a", "b", "a", "c", "a", "b"]) await remember(key, counted(key, calls));
  expect(calls).toEqual(["a", "b", "c", "b"]);
});

test("a failure is told to everyone who waits and not remembered", async () => {
  const remember = memo<string>(2);
  const fail = async () => {
    throw new Error("no");
  };
  const first = remember("a", fail);
  const second = remember("a", fail);
  await expect(first).rejects.toThrow("no");
  await expect(second).rejects.toThrow("no");
  expect(await remember("a", async () => "yes")).toBe("yes");
});

test("who waits for a computation that its starter cancels computes it again", async () => {
  const remember = memo<string>(2);
  const first = remember("a", async () => {
    throw new Cancelled();
  });
  const second = remember("a", async () => "mine");
  await expect(first).rejects.toThrow(Cancelled);
  expect(await second).toBe("mine");
});
