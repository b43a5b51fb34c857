import { spellingKey } from "./spelling-key";

/** Letters of other scripts that look like Latin ones, as in Unicode's confusables (UTS #39), in lower case. */
const twins: Readonly<Record<string, string>> = {
  а: "a",
  е: "e",
  о: "o",
  р: "p",
  с: "c",
  у: "y",
  х: "x",
  і: "i",
  ј: "j",
  ѕ: "s",
  ԁ: "d",
  һ: "h",
  ԛ: "q",
  ԝ: "w",
  ӏ: "l",
  в: "b",
  к: "k",
  м: "m",
  н: "h",
  т: "t",
  г: "r",
  α: "a",
  β: "b",
  ε: "e",
  η: "n",
  ι: "i",
  κ: "k",
  μ: "u",
  ν: "v",
  ο: "o",
  ρ: "p",
  τ: "t",
  υ: "u",
  χ: "x",
  γ: "y",
  ζ: "z",
  ı: "i",
  ɑ: "a",
  ɡ: "g",
  "‐": "-",
  "‑": "-",
  "‒": "-",
  "–": "-",
  "—": "-",
  "−": "-",
  "’": "'",
  "‘": "'",
  "`": "'",
  "´": "'",
  "“": '"',
  "”": '"',
};
const invisible = /[\p{Cf}\u115f\u1160\u2800\u3164\uffa0]/gu;
const latin = /\p{Script=Latin}/u;

/**
 * The same for texts that the eye takes for one: without signs that do not show (zero-width, marks of
 * direction, soft hyphens) and, where it holds Latin letters too or can be written in them alone, with
 * Cyrillic and Greek letters replaced by the Latin ones they look like. Takes O(length) time.
 */
export function lookAlikeKey(text: string): string {
  const plain = spellingKey(text.replace(invisible, ""));
  const twin = Array.from(plain, (letter) =>
    Object.hasOwn(twins, letter) ? twins[letter]! : letter,
  ).join("");
  if (twin === plain) return plain;
  const isForeign = /\p{Script=Cyrillic}|\p{Script=Greek}/u.test(twin);
  return isForeign && !latin.test(plain) ? plain : twin;
}

/** Text in which signs that do not show, and letters that only look Latin, are told by their numbers. */
export function showHidden(text: string): string {
  const isMixed = latin.test(text);
  return Array.from(text, (sign) => {
    const isTwin = isMixed && Object.hasOwn(twins, sign.toLowerCase()) && /\p{L}/u.test(sign);
    const isHidden = sign.replace(invisible, "") === "";
    if (!isTwin && !isHidden) return sign;
    const number = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return `[U+${number}]`;
  }).join("");
}
