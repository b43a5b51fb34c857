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

/**
 * For a file that was not written to its end: the choice of a new name has made an empty file, which is removed. One that was
 * there before still has what it had.
 */
export async function leaveNothing(place: FileSystemFileHandle): Promise<void> {
  const removable: RemovableFile = place;
  try {
    const { size } = await place.getFile();
    if (size === 0) await removable.remove?.();
  } catch {
    // Gone already, or out of reach: an empty file does no harm.
  }
}

/** Not every browser can remove the file a person chose. */
type RemovableFile = FileSystemFileHandle & { remove?(): Promise<void> };
