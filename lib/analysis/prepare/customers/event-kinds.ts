import { nameWords } from "@/lib/analysis/ingest/types/name-words";

const bought =
  /\b(purchase|purchased|bought|buy|order|ordered|transaction|payment|paid|sale|checkout|charge|charged|subscribed)\b/;
const completing =
  /\b(completed?|placed|success|succeeded|successful|paid|confirmed|done|finished|created|made)\b/;
const notYet =
  /\b(view|viewed|views|click|clicked|start|started|begin|began|initiate|initiated|page|list|history|detail|details|intent|info|option|method|step|attempt|attempted|request|requested|search|open|opened)\b/;
const undone =
  /\b(cancel|canceled|cancelled|refund|refunded|return|returned|fail|failed|failure|declined|abandon|abandoned|remove|removed|delete|deleted|updated|shipped|delivered)\b/;
const intoCart =
  /\b(add|added|adds)\b.*\b(cart|basket|bag)\b|\b(cart|basket|bag) (add|added|addition)\b|^(product|item) added$|^addto(cart|basket|bag)$|^(cart|basket|bag)$/;

/** Which events are purchases and which put something into a cart, as far as their names say so. */
export function eventKindsOf(names: readonly string[]): {
  readonly purchaseEvents: string[];
  readonly cartEvents: string[];
} {
  return { purchaseEvents: names.filter(isPurchase), cartEvents: names.filter(isCart) };
}

function isPurchase(name: string): boolean {
  const words = nameWords(name).join(" ");
  if (!bought.test(words) || notYet.test(words) || undone.test(words)) return false;
  // A checkout alone is where buying begins.
  return (
    completing.test(words) || !/\b(checkout|payment|order)\b/.test(words) || /^order$/.test(words)
  );
}

function isCart(name: string): boolean {
  const words = nameWords(name).join(" ");
  return intoCart.test(words) && !undone.test(words) && !notYet.test(words);
}
