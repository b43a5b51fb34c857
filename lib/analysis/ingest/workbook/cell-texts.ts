const dayMs = 86_400_000;
/** Days from Excel's day 0 of 1900 to 1970, and from there to its day 0 of 1904. */
const daysBefore1970 = 25_569;
const daysBefore1904 = 1462;
/** Before this day Excel counts a 29 February 1900 that never was. */
const firstTrueDay = 60;

/** The text of a cell's value: numbers as a spreadsheet shows them, days as YYYY-MM-DD, errors and empty cells as nothing. */
export function cellTextOf(value: unknown, is1904: boolean): string {
  if (value === null || value === undefined) return "";
  return value instanceof Date ? momentText(value.getTime(), is1904) : String(value);
}

/**
 * A number as it stands in a sheet's XML, without the noise of binary fractions: 15 digits, which is
 * all that spreadsheets keep and show. Whole numbers stay digit for digit.
 */
export function numberText(stored: string): string {
  const text = stored.trim();
  if (/^-?\d+$/.test(text)) return text;
  const number = Number(text);
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : text;
}

/**
 * The moment on the clock that milliseconds since 1970 stand for, counted as if day 1 were 1899-12-31
 * throughout. Without a day it is a time, without a time it is a day. A second less a few
 * milliseconds is the second: sheets keep times as fractions of a day.
 */
function momentText(ms: number, is1904: boolean): string {
  if (Number.isNaN(ms)) return "";
  const second = Math.round(ms / 1000) * 1000;
  const shown = Math.abs(second - ms) <= 5 ? second : ms;
  const day = Math.floor(shown / dayMs) + daysBefore1970 - (is1904 ? daysBefore1904 : 0);
  const isTime = shown % dayMs !== 0;
  if (day === 0 && isTime)
    return new Date(shown)
      .toISOString()
      .slice(11)
      .replace(/(?:\.000)?Z$/, "");
  const isShifted = !is1904 && day >= 1 && day < firstTrueDay;
  const text = new Date(isShifted ? shown + dayMs : shown).toISOString();
  return isTime ? text.replace("T", " ").replace(/(?:\.000)?Z$/, "") : text.slice(0, -14);
}
