const languages = ["en", "de", "fr", "es", "it", "pt", "nl"];
/** Short forms in use that Intl does not give. */
const others: readonly (readonly [word: string, month: number])[] = [
  ["jän", 1],
  ["jänner", 1],
  ["mrz", 3],
  ["mar", 3],
  ["maa", 3],
  ["sept", 9],
  ["set", 9],
  ["sep", 9],
  ["setiembre", 9],
];

let known: ReadonlyMap<string, number> | undefined;

/**
 * 1 for January … 12 for December in English, German, French, Spanish, Italian, Portuguese or Dutch,
 * written out or short, with or without accents; 0 for any other word.
 */
export function monthOf(word: string): number {
  known ??= monthWords();
  return known.get(plain(word)) ?? 0;
}

function monthWords(): Map<string, number> {
  const words = new Map<string, number>();
  for (const language of languages) {
    for (const length of ["long", "short"] as const) {
      const format = new Intl.DateTimeFormat(language, { month: length, timeZone: "UTC" });
      for (let month = 1; month <= 12; month++) {
        const word = plain(format.format(Date.UTC(2024, month - 1, 15)));
        words.set(word, month);
      }
    }
  }
  for (const [word, month] of others) words.set(plain(word), month);
  return words;
}

function plain(word: string): string {
  return word
    .normalize("NFD")
    .replace(/\p{M}|\./gu, "")
    .toLowerCase();
}
