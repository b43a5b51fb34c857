import type { Page } from "@playwright/test";

/** What `watchAnswers` keeps in the page, as `window.answers`; times as `performance.now()`. */
export interface Answers {
  /** When the pointer did what is being answered; 0 until then. */
  asked: number;
  /** By the name of the view, when the first frame in which it has changed was handed to the screen; pictures count for themselves. */
  shown: Record<string, number>;
  last: number;
}

const quietMs = 250;
const patienceMs = 5000;

/** Runs in the page: notes which views change, and when the frame that shows it is done. Reads no picture. A second call begins anew. */
export function watchAnswers(): void {
  const place = window as unknown as { answers?: Answers };
  const fresh = { asked: 0, shown: {}, last: performance.now() };
  if (place.answers) {
    Object.assign(place.answers, fresh);
    return;
  }
  const answers: Answers = fresh;
  place.answers = answers;
  const changed = new Set<string>();
  const change = (node: Node) => {
    const element = node instanceof Element ? node : node.parentElement;
    if (!element?.isConnected || answers.asked === 0) return;
    const isCard = element.closest("[data-map-card], [data-chart-tip]") !== null;
    const view = element.closest("section[aria-label]")?.getAttribute("aria-label");
    if (!view) return;
    const isPicture = element instanceof HTMLCanvasElement;
    changed.add(isCard ? "the card beside the pointer" : isPicture ? `${view}'s picture` : view);
  };
  for (const kind of ["pointermove", "pointerup"]) {
    addEventListener(
      kind,
      ({ timeStamp }) => {
        if (answers.asked === 0) answers.asked = timeStamp;
      },
      true,
    );
  }
  new MutationObserver((records) => {
    for (const { target } of records) {
      if (!(target instanceof HTMLCanvasElement)) change(target);
    }
  }).observe(document.body, {
    attributes: true,
    characterData: true,
    childList: true,
    subtree: true,
  });
  const put = CanvasRenderingContext2D.prototype.putImageData;
  CanvasRenderingContext2D.prototype.putImageData = function (
    this: CanvasRenderingContext2D,
    ...all: unknown[]
  ) {
    if (this.canvas instanceof Node) change(this.canvas);
    return Reflect.apply(put, this, all);
  } as typeof put;
  const { scheduler } = window as unknown as {
    scheduler: { postTask(run: () => void, options: { priority: "user-blocking" }): void };
  };
  const handOver = () => {
    const now = performance.now();
    for (const view of changed) answers.shown[view] ??= now;
    if (changed.size > 0) answers.last = now;
    changed.clear();
  };
  const frame = () => {
    // Before anything else that waits: what it changed would be seen in the next frame.
    scheduler.postTask(handOver, { priority: "user-blocking" });
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** Milliseconds from what the pointer does to the frame that shows the answer, for each view that answers. */
export async function answersTo(
  tab: Page,
  act: () => Promise<void>,
): Promise<ReadonlyMap<string, number>> {
  await tab.evaluate(watchAnswers);
  await act();
  const { asked, shown } = await tab.evaluate(
    async ({ quiet, patience }) => {
      const { answers } = window as unknown as { answers: Answers };
      const start = performance.now();
      const isQuiet = () => performance.now() - Math.max(start, answers.last) > quiet;
      while (!isQuiet() && performance.now() - start < patience) {
        await new Promise((resolve) => setTimeout(resolve, quiet / 5));
      }
      return answers;
    },
    { quiet: quietMs, patience: patienceMs },
  );
  return new Map(
    Object.entries(shown)
      .filter(([, at]) => at > asked)
      .map(([view, at]) => [view, at - asked]),
  );
}
