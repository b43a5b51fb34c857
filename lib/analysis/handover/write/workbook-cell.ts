/** What Excel holds in one cell, in UTF-16 units. */
export const mostCellUnits = 32_767;

/** What XML 1.0 cannot hold, a carriage return that would become a line feed, and what looks like an escaped sign. */
const unheld =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what cannot be held
  /[\0-\x08\x0b-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[\da-f]{4}_)/gi;

/** Text as the content of an element of a sheet; what XML does not allow as `_x0000_` (ECMA-376, ST_Xstring). */
export function sheetXml(text: string): string {
  const held = text.replace(
    unheld,
    (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
  return held.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A, B, … Z, AA, AB, … for 0, 1, … */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
