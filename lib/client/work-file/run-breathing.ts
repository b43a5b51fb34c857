import { Cancelled } from "@/lib/schema/cancelled";
import type { AsyncSteps } from "@/lib/schema/progress";

export interface Breathing {
  readonly signal?: AbortSignal | undefined;
  /** A share, in [0, 1]. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** Longer than this, and a click would wait. */
const workForMs = 30;

/** Runs steps on the page itself, letting everything else in now and then. */
export async function runBreathing<R>(
  steps: AsyncSteps<R>,
  { signal, onProgress }: Breathing,
): Promise<R> {
  let since = performance.now();
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
    if (signal?.aborted) {
      await steps.return(undefined as never);
      throw new Cancelled();
    }
    if (performance.now() - since < workForMs) continue;
    onProgress?.(step.value.total === 0 ? 1 : step.value.done / step.value.total);
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
}
