import type { Page } from "@playwright/test";

/** Lets the workers of the page start, and no work of theirs go on until the function that is given is called. */
export async function holdWork(page: Page): Promise<() => void> {
  let letGo = () => {};
  const release = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  // The kernels are the first that a worker needs, and it asks for them once it listens.
  await page.route("**/kernels/*.wasm", async (route) => {
    await release;
    await route.continue().catch(() => {});
  });
  return letGo;
}
