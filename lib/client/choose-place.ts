import { Cancelled } from "@/lib/schema/cancelled";

interface SavePicker {
  showSaveFilePicker?(options: { suggestedName: string }): Promise<FileSystemFileHandle>;
}

/**
 * Asks where a file is to be written; undefined where the browser cannot let pages write there. To be called while the
 * browser still knows that a person pressed something. Who closes the question has cancelled.
 */
export async function choosePlace(
  suggestedName: string,
): Promise<FileSystemFileHandle | undefined> {
  const { showSaveFilePicker } = window as SavePicker;
  if (!showSaveFilePicker) return undefined;
  try {
    return await showSaveFilePicker.call(window, { suggestedName });
  } catch (thrown) {
    if (!(thrown instanceof DOMException)) throw thrown;
    if (thrown.name === "AbortError") throw new Cancelled();
    // Inside a frame, or where a policy forbids it, the ordinary download will do.
    return undefined;
  }
}
