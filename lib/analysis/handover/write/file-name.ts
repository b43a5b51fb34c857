/** What no file system, or not every one, takes in a name, and what turns the reading direction. */
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\\/:*?"<>|]+/gu;

/** As much of a text as every file system takes in a name; may be empty. */
export function safeName(text: string, longest: number): string {
  const plain = text.normalize("NFC").replace(unsafe, " ").replace(/\s+/gu, " ");
  const short = [...plain].slice(0, longest).join("");
  return short.replace(/^[\s.]+|[\s.]+$/gu, "");
}
