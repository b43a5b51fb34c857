import type { Page } from "@playwright/test";

interface Tasks {
  longTasks: number[];
}

/** Runs in the page before anything else does. */
export function watchTasks(): void {
  const tasks: Tasks = { longTasks: [] };
  Object.assign(window, { tasks });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.longTasks.push(duration);
  }).observe({ type: "longtask", buffered: true });
}

export interface Phase {
  readonly what: string;
  readonly ms: number;
}

/** The longest task since the last call, in milliseconds; those below 50 ms are not told by the browser. */
export async function longest(tab: Page, what: string): Promise<Phase> {
  const ms = await tab.evaluate(() => {
    const { tasks } = window as unknown as { tasks: Tasks };
    return Math.max(0, ...tasks.longTasks.splice(0));
  });
  return { what, ms };
}
