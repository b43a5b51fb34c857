/** Runs steps so that the page is free in between, and tells their result; returns how to stop them. */
export function inSlices<R>(
  steps: Generator<void, R, void>,
  sliceMs: number,
  onDone: (result: R) => void,
): () => void {
  let timer = setTimeout(work);
  function work(): void {
    const end = performance.now() + sliceMs;
    do {
      const step = steps.next();
      if (step.done) {
        onDone(step.value);
        return;
      }
    } while (performance.now() < end);
    timer = setTimeout(work);
  }
  return () => clearTimeout(timer);
}
