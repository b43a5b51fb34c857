/** Browsers read the address only once the download has begun, which may be after a question to the person. */
const keepForMs = 60_000;

/** Hands a file to the browser's own download. */
export function saveBlob(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), keepForMs);
}
