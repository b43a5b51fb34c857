import { type ColumnMeaning, isPersonal } from "@/lib/schema/meaning";

const hidden = "•••";

/**
 * A cell as it is shown unless a person asks for the whole: what points to one person is hidden, and as
 * much is left as tells rows apart. How long the text was cannot be seen. Other cells stay as they are.
 */
export function maskCell(text: string, meaning: ColumnMeaning | undefined): string {
  const trimmed = text.trim();
  if (trimmed === "" || !isPersonal(meaning)) return text;
  switch (meaning) {
    case "email":
      return `${firstSign(trimmed)}${hidden}@${hidden}`;
    case "person-name":
      return trimmed
        .split(/[\s,]+/u)
        .slice(0, 3)
        .map((word) => `${firstSign(word)}.`)
        .join(" ");
    case "birth-date":
      return /\d{4}/.exec(trimmed)?.[0].concat(`-${hidden}`) ?? hidden;
    case "phone":
    case "bank-account":
    case "card-number":
    case "national-id":
      return hidden + (trimmed.length > 5 ? trimmed.slice(-2) : "");
    default:
      return hidden;
  }
}

function firstSign(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0x2022);
}
