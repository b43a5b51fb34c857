import { nameWords } from "@/lib/analysis/ingest/types/name-words";
import type { Consent } from "@/lib/schema/list-plan";
import type { Column, Table } from "@/lib/schema/table";
import { isMissing } from "../needed-columns";

const mostValues = 12;

const optOut =
  /(?:^| )(?:opt(?:ed)? ?out|unsubscribed?|unsubscription|suppress(?:ed|ion)?|do ?not ?(?:contact|call|mail|email|disturb)|dnc|no ?(?:mail|email|marketing|contact)|blocked|blacklist(?:ed)?|bounced?|abgemeldet|widerspruch|werbesperre|gesperrt)(?: |$)/u;
const optIn =
  /(?:^| )(?:opt(?:ed)? ?in|consent(?:ed|s)?|permission|newsletter|subscription status|email status|marketing ?(?:allowed|ok|status)|accepts? ?(?:email )?marketing|contactable|may ?(?:contact|email|mail)|gdpr|dsgvo|einwilligung|werbeerlaubnis|zustimmung|consentement|consentimiento|consenso|toestemming)(?: |$)/u;

const yes =
  /^(?:true|yes|y|1|on|ok|allowed|granted|given|active|subscribed|opted[ -]?in|opt[ -]?in|confirmed|accepted|ja|j|oui|s[iíì]|sim)$/u;
const no =
  /^(?:false|no|n|0|off|none|denied|refused|withdrawn|revoked|inactive|unsubscribed|opted[ -]?out|opt[ -]?out|cleaned|bounced|blocked|suppressed|never[ _]subscribed|nein|non|não|nee)$/u;

/** What a column with few values holds, "" for missing ones, with the customers who have each; most first. */
export function consentValues(column: Column): { value: string; rows: number }[] {
  if (!("codes" in column)) return [];
  const counts = new Map<string, number>();
  for (const code of column.codes) {
    const value = code < 0 ? "" : column.values[code]!;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([value, rows]) => ({ value, rows })).sort((a, b) => b.rows - a.rows);
}

/** Columns that could say who may be contacted: yes or no, or a few categories. */
export function consentColumns(table: Table): Column[] {
  return table.columns.filter(
    (column) =>
      (column.kind === "boolean" || column.kind === "category") &&
      column.role !== "identifier" &&
      column.values.length <= mostValues,
  );
}

/**
 * The column that says who may be contacted, told by its name, and which of its values allow it. Where a column says who has opted
 * out, a missing value allows it; where it says who has agreed, it does not. Undefined where no column says so.
 */
export function findConsent(table: Table): Consent | undefined {
  for (const column of consentColumns(table)) {
    const text = nameWords(column.name).join(" ");
    if (optOut.test(text)) {
      const allowed = consentValues(column).filter(({ value }) => value === "" || isNo(value));
      return { column: column.name, allowed: allowed.map(({ value }) => value) };
    }
    if (optIn.test(text)) {
      const allowed = consentValues(column).filter(({ value }) => isYes(value));
      return { column: column.name, allowed: allowed.map(({ value }) => value) };
    }
  }
  return undefined;
}

function isYes(value: string): boolean {
  return yes.test(value.trim().toLowerCase());
}

function isNo(value: string): boolean {
  return no.test(value.trim().toLowerCase());
}

/** Per row of the table, whether its customer may be contacted. A column that is not there allows nobody. */
export function consentTest(table: Table, consent: Consent | null): (row: number) => boolean {
  if (!consent) return () => true;
  const column = table.columns.find(({ name }) => name === consent.column);
  if (!column || !("codes" in column)) return () => false;
  const allowed = new Set(consent.allowed);
  const byCode = column.values.map((value) => allowed.has(value));
  return (row) => (isMissing(column, row) ? allowed.has("") : byCode[column.codes[row]!]!);
}
