import type { Measurement, Order } from "../core/measurement";
import type { FromWorker } from "./worker";

/** What the browser's window offers to who drives it. */
export interface BenchWindow {
  measure(order: Order): Promise<Measurement>;
}

const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });

(window as unknown as BenchWindow).measure = async (order) => {
  const measured = ask(order);
  if (!order.asksMemory) return measured;
  const pageBytes = await mostHeld(measured);
  return pageBytes === undefined ? measured : { ...(await measured), pageBytes };
};

function ask(order: Order): Promise<Measurement> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if ("failure" in data) reject(new Error(data.failure));
      else resolve(data.measurement);
    };
    worker.onerror = ({ message }) => reject(new Error(message || "The worker could not start."));
    worker.postMessage(order);
  });
}

interface TellsMemory {
  measureUserAgentSpecificMemory?(): Promise<{ readonly bytes: number }>;
}

/** Asks the browser again and again until the work is done, and once more then. */
async function mostHeld(work: Promise<unknown>): Promise<number | undefined> {
  const browser = performance as TellsMemory;
  if (!browser.measureUserAgentSpecificMemory) return undefined;
  let isDone = false;
  const done = work.then(
    () => {
      isDone = true;
    },
    () => {
      isDone = true;
    },
  );
  let most = 0;
  for (;;) {
    const wasDone = isDone;
    const { bytes } = await browser.measureUserAgentSpecificMemory();
    most = Math.max(most, bytes);
    if (wasDone) return most;
    await Promise.race([done, new Promise((resolve) => setTimeout(resolve, 250))]);
  }
}
