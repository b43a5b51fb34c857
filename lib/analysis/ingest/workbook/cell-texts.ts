import { richText, sheetText } from "./xml-text";

/** A cell as it stands in a sheet's XML. */
export interface SheetCell {
  /** `n` number, `s` shared text, `str` text of a formula, `inlineStr`, `b`, `d` ISO date, `e` error. */
  readonly type: string;
  readonly style: number;
  readonly value: string;
  readonly content: string;
}

export interface CellContext {
  readonly shared: readonly string[];
  /** Styles that show a number as a day or a time. */
  readonly dayStyles: ReadonlySet<number>;
  readonly is1904: boolean;
}

/** The text of a cell: numbers as a spreadsheet shows them, days as YYYY-MM-DD, errors and empty cells as nothing. */
export function cellTextOf(
  { type, style, value, content }: SheetCell,
  { shared, dayStyles, is1904 }: CellContext,
): string {
  switch (type) {
    case "s":
      return shared[Number(value)] ?? "";
    case "str":
      return sheetText(value);
    case "inlineStr":
      return richText(content);
    case "b":
      return { "1": "true", "0": "false" }[value.trim()] ?? value.trim();
    case "d":
      return isoText(value.trim());
    case "e":
      return "";
    default:
      return dayStyles.has(style) ? momentText(value, is1904) : numberText(value);
  }
}

/**
 * A number as it stands in a sheet's XML, without the noise of binary fractions: 15 digits, which is
 * all that spreadsheets keep and show. Whole numbers stay digit for digit.
 */
function numberText(stored: string): string {
  const text = stored.trim();
  if (/^-?\d*$/.test(text)) return text;
  const number = Number(text);
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : text;
}

const dayMs = 86_400_000;
/** Days from Excel's day 0 to 1970. */
const daysBefore1970 = { 1900: 25_569, 1904: 24_107 };
/** A day that Excel counts and that never was. */
const falseDay = 60;
const lastDay = 2_958_465;

/**
 * The moment on the clock that a number of days stands for. Without a day it is a time, without a time
 * it is a day. A second less a few milliseconds is the second: sheets keep times as fractions of a day.
 */
function momentText(stored: string, is1904: boolean): string {
  const serial = stored.trim() === "" ? Number.NaN : Number(stored);
  if (!(serial >= 0 && serial <= lastDay + 1)) return numberText(stored);
  const exact = Math.round(serial * dayMs);
  const second = Math.round(exact / 1000) * 1000;
  const shown = Math.abs(second - exact) <= 5 ? second : exact;
  const day = Math.floor(shown / dayMs);
  const isTime = shown % dayMs !== 0;
  const clock = new Date(shown % dayMs)
    .toISOString()
    .slice(11)
    .replace(/(?:\.000)?Z$/, "");
  if (day === 0 && isTime) return clock;
  if (day === falseDay && !is1904) return isTime ? `1900-02-29 ${clock}` : "1900-02-29";
  const shift = !is1904 && day < falseDay ? 1 : 0;
  const since1970 = day - daysBefore1970[is1904 ? 1904 : 1900] + shift;
  const date = new Date(since1970 * dayMs).toISOString().slice(0, 10);
  return isTime ? `${date} ${clock}` : date;
}

/** An ISO moment on the clock it was written by. */
function isoText(text: string): string {
  return text.replace(/(?<=\d)T(?=\d)/, " ").replace(/(?:\.0+)?Z?$/, "");
}
