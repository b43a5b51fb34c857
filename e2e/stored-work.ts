import type { Page } from "@playwright/test";

/** Writes a record over the only stored work, or looks at it, past the application. */
export async function inStore<T>(
  page: Page,
  table: "workspaces" | "earlier",
  step: "read" | { readonly put: Record<string, unknown> },
): Promise<T[]> {
  return page.evaluate(
    async ({ table, step }) => {
      const opened = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open("tessera");
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const store = opened.transaction(table, "readwrite").objectStore(table);
      const request = step === "read" ? store.getAll() : store.put(step.put);
      const result = await new Promise<unknown>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      opened.close();
      return step === "read" ? (result as never[]) : [];
    },
    { table, step },
  );
}
