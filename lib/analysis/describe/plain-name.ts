const counting = /^(?:num|number|count|no|nr|total)(?: of)? (?=\p{L}{3})/iu;
const counted = /(?<=\p{L}) (?:count|number)$/iu;
const abbreviation = /\b(?:nps|clv|ltv|aov|roi|kpi|crm|sms|sku|vip)\b/giu;
const amountFirst = /^(?:mnt|amt|amount of) (.+)$/iu;

/**
 * A column name as one would say it within a sentence: "NumStorePurchases" and
 * "num_store_purchases" are "store purchases", "Annual Income" is "annual income", "NPS" stays.
 */
export function plainName(name: string): string {
  const words = splitName(name).replace(counting, "").replace(counted, "");
  return lowered(words)
    .replace(amountFirst, "$1 amount")
    .replace(/^year birth$/u, "birth year")
    .replace(/^(kid|teen) ?home$/u, "$1s at home")
    .replace(abbreviation, (letters) => letters.toUpperCase());
}

/** The words of a name, at humps and underscores. */
export function splitName(name: string): string {
  const spaced = /\s/u.test(name) ? name : splitHumps(name);
  return spaced.replace(/(?<=[\p{L}\p{N}])_+(?=[\p{L}\p{N}])/gu, " ");
}

function splitHumps(word: string): string {
  return word
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2");
}

/** Where every word has a capital it means nothing; else only the first has it for being the first. */
function lowered(text: string): string {
  const words = text.split(" ");
  const isTitle = words.every((word) => !/^\p{Ll}/u.test(word));
  return words
    .map((word, i) =>
      (isTitle || i === 0) && /^\p{Lu}[\p{Ll}\d]+$/u.test(word) ? word.toLowerCase() : word,
    )
    .join(" ");
}
