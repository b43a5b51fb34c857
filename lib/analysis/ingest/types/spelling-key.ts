/** The same for spellings of one category that differ only in capitals or spaces. */
export function spellingKey(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, " ").trim().toLowerCase();
}
