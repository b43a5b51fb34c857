/** Text that is HTML already; everything else is escaped where it is put in. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | readonly Markup[] | null;

/** HTML from a template: what is put in is text and escaped, unless it is `Markup` itself. null puts in nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly Part[]): Markup {
  let markup = parts[0] ?? "";
  values.forEach((value, i) => {
    markup += written(value) + (parts[i + 1] ?? "");
  });
  return { markup };
}

/** Words of the file or of a person: text that keeps its direction of writing to itself. */
export function said(text: string): Markup {
  return html`<bdi>${text}</bdi>`;
}

export function joined(parts: readonly Markup[], between = ""): Markup {
  return { markup: parts.map(({ markup }) => markup).join(between) };
}

function written(value: Part): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return escaped(value);
  if ("markup" in value) return value.markup;
  return value.map(({ markup }) => markup).join("");
}

const marks: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};

/** Marks of HTML as text; control characters, which HTML may not hold, as the sign for what cannot be shown. */
function escaped(text: string): string {
  return text
    .replace(/[&<>"'`]/gu, (mark) => marks[mark] ?? "")
    .replace(/[^\P{Cc}\t\n\r]|[\uFDD0-\uFDEF\uFFFE\uFFFF]|\p{Cs}/gu, "\uFFFD");
}
