import { Cancelled } from "@/lib/schema/cancelled";

/** A job that can be told to stop, or to wait until it is told to go on. */
export interface Ticket {
  cancelled: boolean;
  held: boolean;
  /** Called when either changed. */
  changed: (() => void) | null;
}

export function createTicket(): Ticket {
  return { cancelled: false, held: false, changed: null };
}

export function cancelTicket(ticket: Ticket): void {
  ticket.cancelled = true;
  ticket.changed?.();
}

export function holdTicket(ticket: Ticket, held: boolean): void {
  ticket.held = held;
  ticket.changed?.();
}

const longestBlockMs = 16;

/**
 * A `pause` for a job: returns at once while the thread has not been busy for long, else lets waiting
 * messages in (a cancel among them). While the ticket is held it does not return. Throws Cancelled once the
 * ticket says so.
 */
export function createPause(ticket: Ticket): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (ticket.cancelled) throw new Cancelled();
    if (!ticket.held && performance.now() - last < longestBlockMs) return;
    await nextMacrotask();
    while (ticket.held && !ticket.cancelled) {
      await new Promise<void>((resolve) => {
        ticket.changed = resolve;
      });
    }
    last = performance.now();
    if (ticket.cancelled) throw new Cancelled();
  };
}

/** Node has it, browsers do not. */
const { setImmediate } = globalThis as { setImmediate?: (then: () => void) => void };

const waiting: (() => void)[] = [];
let channel: MessageChannel | null = null;

/**
 * Lets other messages in first. In Node a message to oneself would not: a port hands out up to a thousand messages, those
 * that came meanwhile among them, before another port has its turn. In browsers setTimeout is clamped to 4 ms when nested; a
 * message is not.
 */
function nextMacrotask(): Promise<void> {
  if (setImmediate) return new Promise(setImmediate);
  const { port2 } = open();
  return new Promise((resolve) => {
    waiting.push(resolve);
    port2.postMessage(null);
  });
}

function open(): MessageChannel {
  if (channel) return channel;
  channel = new MessageChannel();
  channel.port1.onmessage = () => waiting.shift()?.();
  return channel;
}
