const longest = 60;

/** Text of the file as part of a sentence: without line breaks, and not endless. */
export function onOneLine(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  const characters = [...line];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join("")}…` : line;
}
