import type { Measurement, Order } from "../core/measurement";
import type { FromWorker } from "./worker";

/** What the browser's window offers to who drives it. */
export interface BenchWindow {
  measure(order: Order): Promise<Measurement>;
}

const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });

(window as unknown as BenchWindow).measure = (order) =>
  new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if ("failure" in data) reject(new Error(data.failure));
      else resolve(data.measurement);
    };
    worker.onerror = ({ message }) => reject(new Error(message || "The worker could not start."));
    worker.postMessage(order);
  });
