import type { Reading } from "@/lib/schema/reading";

/** How the numbers of a column are written. */
export interface NumberStyle {
  readonly decimal: Reading["decimal"];
  /** Between thousands: "" for none; " " stands for every kind of space. */
  readonly group: "" | "," | "." | " " | "'";
  /** A currency or percent sign that stands before or after every number, or "". */
  readonly sign: string;
}

const styles: readonly Omit<NumberStyle, "sign">[] = [
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

/** The styles in the order in which they are preferred when they read equally much. */
export function numberStyles(decimal: Reading["decimal"], sign: string): NumberStyle[] {
  const own = styles.filter((style) => style.decimal === decimal);
  const other = styles.filter((style) => style.decimal !== decimal);
  return [...own, ...other].map((style) => ({ ...style, sign }));
}

/**
 * The number that trimmed text stands for, or NaN when it is none in this style or is not finite.
 * Every group but the first must have three digits, and grouped numbers do not begin with 0.
 */
export function parseNumber(text: string, style: NumberStyle): number {
  const bare = style.sign === "" ? text : withoutSign(text, style.sign);
  if (!pattern(style).test(bare)) return Number.NaN;
  let digits = bare.startsWith("\u2212") ? `-${bare.slice(1)}` : bare;
  if (style.group !== "") digits = digits.replace(groupPattern(style.group), "");
  if (style.decimal === ",") digits = digits.replace(",", ".");
  const value = Number(digits);
  return Number.isFinite(value) ? value : Number.NaN;
}

const signPattern =
  /^[+\-\u2212]?(\p{Sc}|(?:USD|EUR|GBP|CHF|JPY|AUD|CAD|SEK|NOK|DKK|PLN)(?=[\s\d]))|(\p{Sc}|%|(?<=[\s\d])(?:USD|EUR|GBP|CHF|JPY|AUD|CAD|SEK|NOK|DKK|PLN))$/u;

/** The currency or percent sign at the start or end of trimmed text, or "". */
export function signOf(text: string): string {
  const match = signPattern.exec(text);
  return match?.[1] ?? match?.[2] ?? "";
}

/** Text without its one sign, or "" (which is no number) when the sign is not there. */
function withoutSign(text: string, sign: string): string {
  const minus = /^[+\-\u2212]/.exec(text)?.[0] ?? "";
  const rest = text.slice(minus.length);
  if (rest.startsWith(sign)) return minus + rest.slice(sign.length).trimStart();
  if (rest.endsWith(sign)) return minus + rest.slice(0, -sign.length).trimEnd();
  return "";
}

function pattern({ decimal, group }: NumberStyle): RegExp {
  const key = decimal + group;
  const known = patterns.get(key);
  if (known) return known;
  const point = decimal === "." ? "\\." : ",";
  const whole = group === "" ? "\\d+" : `(?:[1-9]\\d{0,2}(?:${groupSource(group)}\\d{3})+|\\d+)`;
  const made = new RegExp(
    `^[+\\-\u2212]?(?:${whole}(?:${point}\\d*)?|${point}\\d+)(?:[eE][+-]?\\d{1,4})?$`,
  );
  patterns.set(key, made);
  return made;
}

function groupSource(group: string): string {
  if (group === " ") return "[ \u00a0\u2009\u202f]";
  return group === "." ? "\\." : group;
}

function groupPattern(group: string): RegExp {
  return new RegExp(groupSource(group), "g");
}
