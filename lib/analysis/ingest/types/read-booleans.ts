/** Words of no and of yes, pairs of one language together. */
const pairs: readonly (readonly [no: string, yes: string])[] = [
  ["false", "true"],
  ["no", "yes"],
  ["f", "t"],
  ["n", "y"],
  ["nein", "ja"],
  ["n", "j"],
  ["falsch", "wahr"],
  ["non", "oui"],
  ["faux", "vrai"],
  ["no", "sí"],
  ["no", "si"],
  ["no", "sì"],
  ["falso", "verdadero"],
  ["falso", "vero"],
  ["falso", "verdadeiro"],
  ["não", "sim"],
  ["nao", "sim"],
  ["n", "s"],
  ["nee", "ja"],
  ["onwaar", "waar"],
  ["nej", "ja"],
  ["nie", "tak"],
  ["off", "on"],
  ["0", "1"],
  ["0.0", "1.0"],
];
/** Words that say yes or no even when the other one does not occur. */
const telling = new Set(["false", "true", "no", "yes"]);
const noes = new Set(pairs.map(([no]) => no));
const yeses = new Set(pairs.map(([, yes]) => yes));
/** Every word of no or of yes, in small letters. */
export const booleanWords: readonly string[] = [...new Set([...noes, ...yeses])];

/** 0 for a word of no, 1 for a word of yes, -1 for anything else; without case. */
export function booleanCode(text: string): 0 | 1 | -1 {
  const word = text.toLowerCase();
  if (noes.has(word)) return 0;
  return yeses.has(word) ? 1 : -1;
}

/** Both words of one pair and nothing else, or "true", "false", "yes" or "no" alone. */
export function areBooleans(texts: readonly string[]): boolean {
  const words = [...new Set(texts.map((text) => text.toLowerCase()))];
  if (words.length === 1) return telling.has(words[0]!);
  if (words.length !== 2) return false;
  return pairs.some(([no, yes]) => words.includes(no) && words.includes(yes));
}
