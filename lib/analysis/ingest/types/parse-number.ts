import type { NumberWriting } from "@/lib/schema/table";
import { splitUnit } from "./number-unit";

/** Which signs stand between thousands and before decimals. */
export type NumberStyle = Pick<NumberWriting, "decimal" | "group">;

const styles: readonly NumberStyle[] = [
  { decimal: ".", group: "" },
  { decimal: ",", group: "" },
  { decimal: ".", group: "," },
  { decimal: ",", group: "." },
  { decimal: ".", group: " " },
  { decimal: ",", group: " " },
  { decimal: ".", group: "'" },
  { decimal: ",", group: "'" },
];

const patterns = new Map<string, RegExp>();
const groupSources = {
  "": "",
  ",": ",",
  ".": "\\.",
  " ": "[ \u00a0\u2009\u202f]",
  "'": "['\u2019]",
};
const groupPatterns = {
  ",": /,/g,
  ".": /\./g,
  " ": /[ \u00a0\u2009\u202f]/g,
  "'": /['\u2019]/g,
};

/** The styles in the order in which they are preferred when they read equally much. */
export function numberStyles(decimal: NumberStyle["decimal"]): NumberStyle[] {
  const own = styles.filter((style) => style.decimal === decimal);
  const other = styles.filter((style) => style.decimal !== decimal);
  return [...own, ...other];
}

/**
 * The number that trimmed text stands for, or NaN when it is none in this style or is not finite. A
 * currency or percent sign is read over; a minus may stand before or behind, or parentheses around.
 * Every group but the first must have three digits (or two, as in India, before the last), and grouped
 * numbers do not begin with 0.
 */
export function parseNumber(text: string, style: NumberStyle): number {
  if (style.decimal === "." && isPlain(text)) return finite(Number(text));
  const split = splitUnit(text);
  if (split === undefined || !pattern(style).test(split.body)) return Number.NaN;
  let digits = split.body;
  if (style.group !== "") digits = digits.replace(groupPatterns[style.group], "");
  if (style.decimal === ",") digits = digits.replace(",", ".");
  const value = finite(Number(digits));
  return split.isNegative ? -value : value;
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : Number.NaN;
}

/** Digits with at most one point in them and perhaps a minus before: what most cells are. */
function isPlain(text: string): boolean {
  const { length } = text;
  let at = length > 1 && text.charCodeAt(0) === 45 ? 1 : 0;
  if (at === length) return false;
  let points = 0;
  for (; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code === 46) {
      if (++points > 1 || length === 1 || (length === 2 && text.charCodeAt(0) === 45)) return false;
    } else if (code < 48 || code > 57) return false;
  }
  return true;
}

function pattern({ decimal, group }: NumberStyle): RegExp {
  const key = decimal + group;
  const known = patterns.get(key);
  if (known) return known;
  const point = decimal === "." ? "\\." : ",";
  const between = groupSources[group];
  const whole =
    group === ""
      ? "\\d+"
      : `(?:[1-9]\\d{0,2}(?:${between}\\d{3})+|[1-9]\\d?(?:${between}\\d{2})+${between}\\d{3}|\\d+)`;
  const made = new RegExp(`^(?:${whole}(?:${point}\\d*)?|${point}\\d+)(?:[eE][+-]?\\d{1,4})?$`);
  patterns.set(key, made);
  return made;
}
