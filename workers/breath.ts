import { Cancelled } from "@/lib/schema/cancelled";

/** A job that can be told to stop. */
export interface Ticket {
  cancelled: boolean;
}

const longestBlockMs = 30;

/**
 * A `pause` for a job: returns at once while the thread has not been busy for long, else lets waiting
 * messages in (a cancel among them). Throws Cancelled once the ticket says so.
 */
export function createPause(ticket: Ticket): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (ticket.cancelled) throw new Cancelled();
    if (performance.now() - last < longestBlockMs) return;
    await nextMacrotask();
    last = performance.now();
    if (ticket.cancelled) throw new Cancelled();
  };
}

const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();

/** setTimeout is clamped to 4 ms when nested; a message is not. */
function nextMacrotask(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    port2.postMessage(null);
  });
}
