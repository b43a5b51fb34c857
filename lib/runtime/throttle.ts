import type { Progress } from "@/lib/schema/progress";

const everyMs = 75;

/** Passes on the first progress at once, later ones at most every 75 ms, the end of a stage always. */
export function throttle(send: (progress: Progress) => void): (progress: Progress) => void {
  let last = Number.NEGATIVE_INFINITY;
  let stage = "";
  return (progress) => {
    const now = performance.now();
    const isNews = progress.stage !== stage || progress.done >= progress.total;
    if (!isNews && now - last < everyMs) return;
    last = now;
    stage = progress.stage;
    send(progress);
  };
}
