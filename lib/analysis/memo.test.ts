import { expect, test } from "vitest";
import { Cancelled } from "@/lib/schema/cancelled";
import type { Job } from "./executor";
import { memo } from "./memo";

const quiet = { report: () => {}, pause: async () => {} } as unknown as Job;

const counted = (value: string, calls: string[]) => async () => {
  calls.push(value);
  return value;
};

test("the same key is computed once, also while it is being computed", async () => {
  const remember = memo<string>(2);
  const calls: string[] = [];
  const both = [
    remember("a", counted("first", calls), quiet),
    remember("a", counted("second", calls), quiet),
  ];
  expect(await Promise.all(both)).toEqual(["first", "first"]);
  expect(await remember("a", counted("third", calls), quiet)).toBe("first");
  expect(calls).toEqual(["first"]);
});

test("what was not asked for longest is forgotten first", async () => {
  const remember = memo<string>(2);
  const calls: string[] = [];
  for (const key of ["a", "b", "a", "c", "a", "b"]) await remember(key, counted(key, calls), quiet);
  expect(calls).toEqual(["a", "b", "c", "b"]);
});

test("a failure is told to everyone who waits and not remembered", async () => {
  const remember = memo<string>(2);
  const fail = async () => {
    throw new Error("no");
  };
  const first = remember("a", fail, quiet);
  const second = remember("a", fail, quiet);
  await expect(first).rejects.toThrow("no");
  await expect(second).rejects.toThrow("no");
  expect(await remember("a", async () => "yes", quiet)).toBe("yes");
});

test("who waits for a computation that its starter cancels computes it again", async () => {
  const remember = memo<string>(2);
  const first = remember(
    "a",
    async () => {
      throw new Cancelled();
    },
    quiet,
  );
  const second = remember("a", async () => "mine", quiet);
  await expect(first).rejects.toThrow(Cancelled);
  expect(await second).toBe("mine");
});

test("who waits for what another one computes hears how far it is, and can stop waiting", async () => {
  const remember = memo<string>(2);
  const heard: number[] = [];
  let isCancelled = false;
  let goOn = () => {};
  const compute = async (job: Job) => {
    for (let done = 0; done < 4; done++) {
      job.report({ stage: "read", done, total: 4 });
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
    }
    return "whole";
  };
  const waiting = {
    ...quiet,
    report: ({ done }: { done: number }) => void heard.push(done),
    pause: async () => {
      if (isCancelled) throw new Cancelled();
    },
  } as Job;
  const starter = remember("a", compute, quiet);
  await Promise.resolve();
  const waiter = remember("a", compute, waiting);
  const stopped = expect(waiter).rejects.toThrow(Cancelled);
  const advance = async () => {
    goOn();
    for (let i = 0; i < 10; i++) await Promise.resolve();
  };
  await advance();
  expect(heard).toEqual([0, 1]);
  isCancelled = true;
  await advance();
  await stopped;
  await advance();
  await advance();
  expect(await starter).toBe("whole");
});
