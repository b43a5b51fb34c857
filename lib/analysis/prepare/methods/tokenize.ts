/**
 * Words of a text in lower case: runs of at least two letters, digits and underscores of any script, with the marks
 * that belong to them; scikit-learn's default pattern, which breaks at marks. Scripts that set no spaces (Chinese, Japanese, Thai …) give
 * each two neighboring signs as a word. O(characters).
 */
export function tokenize(text: string): string[] {
  const words: string[] = [];
  for (const [word] of text.toLowerCase().normalize("NFC").matchAll(wordPattern)) {
    if (!unspaced.test(word)) words.push(word);
    else for (const run of word.match(runPattern) ?? []) addRun(words, run);
  }
  return words;
}

const wordPattern = /[\p{L}\p{N}_][\p{L}\p{N}\p{M}_]+/gu;
const signs =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const unspaced = new RegExp(`[${signs}]`, "u");
const runPattern = new RegExp(`[${signs}\\u30fc\\p{M}]+|[^${signs}]+`, "gu");

function addRun(words: string[], run: string): void {
  if (!unspaced.test(run)) {
    if (run.length > 1) words.push(run);
    return;
  }
  const characters = [...run];
  for (let i = 0; i + 1 < characters.length; i++) words.push(characters[i]! + characters[i + 1]!);
}
