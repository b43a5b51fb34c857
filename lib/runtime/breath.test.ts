import { describe, expect, it } from "vitest";
import { Cancelled } from "@/lib/schema/cancelled";
import { cancelTicket, createPause, createTicket, holdTicket } from "./breath";

describe("a pause", () => {
  it("returns while nothing is asked, and throws once the ticket is cancelled", async () => {
    const ticket = createTicket();
    const pause = createPause(ticket);
    await pause();
    cancelTicket(ticket);
    await expect(pause()).rejects.toBeInstanceOf(Cancelled);
  });

  it("does not return while the ticket is held, and returns when it is let go", async () => {
    const ticket = createTicket();
    const pause = createPause(ticket);
    holdTicket(ticket, true);
    let isBack = false;
    const back = pause().then(() => {
      isBack = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
    expect(isBack).toBe(false);
    holdTicket(ticket, false);
    await back;
    expect(isBack).toBe(true);
  });

  it("can be cancelled while it is held", async () => {
    const ticket = createTicket();
    const pause = createPause(ticket);
    holdTicket(ticket, true);
    const waiting = expect(pause()).rejects.toBeInstanceOf(Cancelled);
    cancelTicket(ticket);
    await waiting;
  });

  it("lets a message through that comes while the thread is busy", async () => {
    const ticket = createTicket();
    const pause = createPause(ticket);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => cancelTicket(ticket);
    let pieces = 0;
    const work = async () => {
      for (; pieces < 12; pieces++) {
        const start = performance.now();
        while (performance.now() - start < 35);
        if (pieces === 2) port2.postMessage("stop");
        await pause();
      }
    };
    await expect(work()).rejects.toBeInstanceOf(Cancelled);
    expect(pieces).toBeLessThan(6);
    port1.close();
  });
});
