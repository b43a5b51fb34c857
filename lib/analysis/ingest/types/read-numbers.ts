import type { Reading } from "@/lib/schema/reading";
import type { NumberWriting } from "@/lib/schema/table";
import { type DistinctTexts, firstTexts } from "../cells/distinct-texts";
import { splitUnit } from "./number-unit";
import { type NumberStyle, numberStyles, parseNumber } from "./parse-number";
import type { ValueReading } from "./value-reading";

export interface NumberReading extends ValueReading {
  readonly writing: NumberWriting;
}

/** What is known of a file's decimal sign before its columns are looked at. */
export interface DecimalHabit {
  readonly sign: Reading["decimal"];
  /** Decided by a person, or by cells that can be read in one way only. */
  readonly isSure: boolean;
}

const tried = 500;
const allStyles = numberStyles(".");
/** Money with three decimals. */
const threeDecimals = /^(?:BHD|IQD|JOD|KWD|LYD|OMR|TND)$/;

/**
 * Reads texts as numbers in the style that reads most rows, `fixed` or else the file's decimal sign
 * first. When every sign in the column could be a thousand's or a decimal's (1,234), the file's habit
 * decides if it is sure; otherwise the writing says that it is ambiguous. Styles that read none of the
 * first 500 distinct texts are not tried on the rest. Undefined when nothing is a number. O(distinct) time.
 */
export function readNumbers(
  distinct: DistinctTexts,
  habit: DecimalHabit,
  fixed?: Reading["decimal"],
): NumberReading | undefined {
  const first = firstTexts(distinct, tried);
  const isReadable = (text: string) =>
    allStyles.some((one) => !Number.isNaN(parseNumber(text, one)));
  if (!first.some((text) => /\d|∞|inf/i.test(text) && isReadable(text))) return undefined;
  const open = fixed === undefined ? openSign(distinct, habit) : undefined;
  const sign = fixed ?? open?.decimal ?? habit.sign;
  const styles = numberStyles(sign).filter(
    ({ decimal }) => (fixed ?? open?.decimal ?? decimal) === decimal,
  );
  let best: ReturnType<typeof readIn> | undefined;
  for (const style of styles) {
    if (!first.some((text) => !Number.isNaN(parseNumber(text, style)))) continue;
    if (best && !readsMore(distinct, best.values, style)) continue;
    const reading = readIn(distinct, style);
    if (reading.readable > (best?.readable ?? 0)) best = reading;
    if (reading.readable === distinct.filled) break;
  }
  if (!best) return undefined;
  const { style, values, readable } = best;
  const { units, infinite } = unitsAndInfinities(distinct);
  return {
    values,
    readable,
    writing: {
      ...style,
      hasSigns:
        style.group !== "" ||
        values.some((value) => !Number.isNaN(value) && !Number.isInteger(value)),
      units,
      infinite,
      ...(open?.example === undefined ? {} : { ambiguous: open.example }),
    },
  };
}

/** Whether the text stands for infinity or a number too large to be one. */
function isInfinite(text: string): boolean {
  if (text.length >= 400) return false;
  if (/^[+-]?(?:inf(?:inity)?|∞)$/i.test(text)) return true;
  return /^[+-]?\d+(?:\.\d*)?e\+?\d{3,}$/i.test(text) && !Number.isFinite(Number(text));
}

function readIn({ texts, counts, missing }: DistinctTexts, style: NumberStyle) {
  const values = new Float64Array(texts.length).fill(Number.NaN);
  let readable = 0;
  for (let i = 0; i < texts.length; i++) {
    if (missing[i] === 1) continue;
    const value = parseNumber(texts[i]!, style);
    if (Number.isNaN(value)) continue;
    values[i] = value;
    readable += counts[i]!;
  }
  return { style, values, readable };
}

/** Whether a style reads one of the texts that another left unread. */
function readsMore({ texts, missing }: DistinctTexts, values: Float64Array, style: NumberStyle) {
  for (let i = 0; i < texts.length; i++) {
    if (missing[i] === 1 || !Number.isNaN(values[i]!)) continue;
    if (!Number.isNaN(parseNumber(texts[i]!, style))) return true;
  }
  return false;
}

/**
 * The decimal sign to take where each sign in the column stands before exactly three digits, so that it
 * may belong to thousands or to decimals; with an example when that is a guess. Undefined when some
 * text leaves no doubt.
 */
function openSign(
  { texts, missing }: DistinctTexts,
  habit: DecimalHabit,
): { readonly decimal: Reading["decimal"]; readonly example?: string } | undefined {
  let example = "";
  let sign = "";
  let isLongBare = false;
  for (let i = 0; i < texts.length; i++) {
    if (missing[i] === 1) continue;
    const text = texts[i]!;
    const point = text.indexOf(".");
    const comma = text.indexOf(",");
    if (point < 0 && comma < 0) {
      isLongBare ||= /^[+-]?\d{4,15}$/.test(text);
      continue;
    }
    if (point >= 0 && comma >= 0) return undefined;
    const split = splitUnit(text);
    const match = split && /^[1-9]\d{0,2}([.,])\d{3}$/.exec(split.body);
    if (!match) {
      if (split && /^\d*[.,]/.test(split.body)) return undefined;
      continue;
    }
    if (sign !== "" && sign !== match[1]) return undefined;
    sign = match[1]!;
    const isMoney = split.unit !== "" && split.unit !== "%" && !threeDecimals.test(split.unit);
    if (isMoney) return { decimal: sign === "," ? "." : "," };
    if (example === "") example = text;
  }
  if (sign !== "," && sign !== ".") return undefined;
  if (isLongBare) return { decimal: sign };
  return habit.isSure ? { decimal: habit.sign } : { decimal: habit.sign, example };
}

function unitsAndInfinities({ texts, counts, missing }: DistinctTexts) {
  const rows = new Map<string, number>();
  let infinite = 0;
  for (let i = 0; i < texts.length; i++) {
    if (missing[i] === 1) continue;
    const text = texts[i]!;
    const last = text.charCodeAt(text.length - 1);
    const first = text.charCodeAt(0);
    const isBare = first >= 45 && first <= 57 && last >= 48 && last <= 57;
    if (isBare && text.length < 300 && !/e\+?\d{3}/i.test(text)) continue;
    if (isInfinite(text)) infinite += counts[i]!;
    const unit = splitUnit(text)?.unit ?? "";
    if (unit !== "") rows.set(unit, (rows.get(unit) ?? 0) + counts[i]!);
  }
  const units = [...rows]
    .map(([unit, count]) => ({ unit, rows: count }))
    .sort((a, b) => b.rows - a.rows || (a.unit < b.unit ? -1 : 1));
  return { units, infinite };
}
