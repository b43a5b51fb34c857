/** The sentences of selecting by rule. */
export const selectWords = {
  empty: "The rule is empty. Write something like: orders > 5 and recency < 30.",
  expectedColumn: (found: string) =>
    found === ""
      ? "The rule ends where the name of a column should stand."
      : `“${found}” is where the name of a column should stand.`,
  unknownColumn: (name: string, near: string | undefined) =>
    near === undefined
      ? `There is no column named “${name}”.`
      : `There is no column named “${name}”. Did you mean “${near}”?`,
  expectedOperator: (column: string, found: string) =>
    `After “${column}”, say how to compare it: <, <=, >, >=, =, !=, contains, is, or is missing${found === "" ? "" : `; “${found}” is none of these`}.`,
  expectedValue: (column: string, operator: string) =>
    `“${column} ${operator}” needs a value behind it, such as 30 or "Berlin".`,
  unclosedQuote: (quote: string) => `A text begins with ${quote} and does not end with it.`,
  unclosedBracket: "A bracket is opened and not closed.",
  leftOver: (found: string) =>
    `“${found}” is not expected here; join two conditions by and, or or.`,
  tooDeep: "The rule has too many brackets inside each other; at most 50 can be.",
  notANumber: (column: string, value: string) =>
    `“${column}” holds numbers, and “${value}” is none.`,
  notADate: (column: string, value: string) =>
    `“${column}” holds dates, and “${value}” is none. Write a date as 2026-01-31.`,
  noOrder: (column: string) =>
    `“${column}” holds words, which have no order here. Compare it by =, != or contains.`,
  noContains: (column: string) => `“${column}” holds no words, so it cannot contain any.`,
  notYesOrNo: (column: string, value: string) =>
    `“${column}” holds yes and no, and “${value}” is neither.`,
};
