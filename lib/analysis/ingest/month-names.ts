/** English and German month names, by the letters that tell them apart. */
const names: readonly (readonly string[])[] = [
  ["january", "januar", "jan", "jän", "jänner"],
  ["february", "februar", "feb"],
  ["march", "märz", "mar", "mär", "mrz"],
  ["april", "apr"],
  ["may", "mai"],
  ["june", "juni", "jun"],
  ["july", "juli", "jul"],
  ["august", "aug"],
  ["september", "sept", "sep"],
  ["october", "oktober", "oct", "okt"],
  ["november", "nov"],
  ["december", "dezember", "dec", "dez"],
];
const numbers = new Map(names.flatMap((month, i) => month.map((name) => [name, i + 1] as const)));

/** 1 for January … 12 for December; 0 for any other word. */
export function monthOf(word: string): number {
  return numbers.get(word.toLowerCase()) ?? 0;
}
