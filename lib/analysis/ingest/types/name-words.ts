/** The words a column name is made of, in lower case: "CustomerID", "customer_id" → customer, id. */
export function nameWords(name: string): string[] {
  return name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

const people =
  "customer|client|user|member|subscriber|contact|person|household|account|buyer|shopper|patient|kunde|kunden|mitglied|konto";
const things =
  "order|invoice|transaction|session|device|card|policy|contract|product|item|stock|store|visitor|basket|bestell|rechnung";
const numbered = "id|ids|no|nr|number|num|nummer|key|code|uuid|guid";
const oneWordId = new RegExp(
  `^(?:(?:${people}|${things}|row|record)(?:id|no|nr|nummer)|uuid|guid)$`,
);
const person = new RegExp(`^(?:${people})$`);
const subject = new RegExp(`^(?:${people}|${things}|phone|telephone)$`);
const number = new RegExp(`^(?:${numbered})$`);

/** Whether a name says that its column tells things apart, such as "id", "customer no" or "order_id". */
export function namesIdentifier(words: readonly string[]): boolean {
  const last = words.at(-1) ?? "";
  if (last === "id" || last === "uuid" || last === "guid" || oneWordId.test(last)) return true;
  return number.test(last) && subject.test(words.at(-2) ?? "");
}

/** Whether a name is that of a way to reach one person; the values decide whether it is one. */
export function namesAddress(words: readonly string[]): boolean {
  const text = words.join(" ");
  return /(?:^|^.* )(?:e ?mail|mail|phone|mobile|telephone|telefon|handy)(?: address| adresse| number)?$/.test(
    text,
  );
}

/** Whether a name speaks of a person rather than a thing: "customer", "Client ID". */
export function namesPerson(words: readonly string[]): boolean {
  return words.some(
    (word) => person.test(word) || new RegExp(`^(?:${people})(?:id|no|nr)$`).test(word),
  );
}

const outcomes =
  /^(?:response|responded|converted|conversion|churn|churned|target|outcome|exited|attrition|attrited|subscribed|purchased|defaulted)$/;
const fillers = /^(?:is|has|did|was|will|flag|label|status|value|y)$/;

/** Whether a name is that of a result to be explained, not of a trait: "Response", "is_churned". */
export function namesOutcome(words: readonly string[]): boolean {
  const telling = words.filter((word) => !fillers.test(word));
  return telling.length === 1 && outcomes.test(telling[0]!);
}

const trials =
  /^(?:treatment|treated|treatment (?:group|arm|cell|flag)|(?:is )?holdout|hold out|holdout (?:group|flag)|control group|test group|test control|ab (?:test|group|variant)|uplift (?:group|arm)|experiment (?:group|arm|cell|variant)|experimental group)$/;
const maybeTrials = /^(?:variant|experiment|arm|test|control|cell|campaign group|group)$/;

/** Whether a name is that of who was treated and who was not; "maybe" where its values have to say so too: "Treatment", "variant". */
export function namesTreatment(words: readonly string[]): boolean | "maybe" {
  const text = words.join(" ");
  return trials.test(text) || (maybeTrials.test(text) && "maybe");
}

/** Whether a value is that of a group of an experiment, such as "control" or "Holdout group". */
export function isArmName(text: string): boolean {
  return /^(?:control|holdout|hold[- ]out|treatment|treated|untreated|placebo|test)(?: (?:group|arm))?$/i.test(
    text.trim(),
  );
}

/** Whether a name is that of an amount of money. */
export function namesAmount(words: readonly string[]): boolean {
  return words.some((word) =>
    /^(?:amount|amt|price|total|revenue|value|sale|sales|spend|spent|spending|monetary|sum|cost|payment|paid|turnover|umsatz|betrag|preis|summe)$/.test(
      word,
    ),
  );
}

const sensitive =
  /^(?:sex|gender|geschlecht|race|ethnic|ethnicity|religion|nationality|disability|orientation)$/;

/** Whether a name is that of a trait by which people are easily wronged: "Gender", "customer_sex". */
export function namesSensitive(words: readonly string[]): boolean {
  return words.some((word) => sensitive.test(word));
}
