import { type DistinctTexts, distinctTexts } from "@/lib/analysis/ingest/cells/distinct-texts";
import { hasLeadingZero, isLargeInteger } from "@/lib/analysis/ingest/types/infer-kind";
import { lookAlikeKey, showHidden } from "@/lib/analysis/ingest/types/look-alike-key";
import { missingTest } from "@/lib/analysis/ingest/types/missing-tokens";
import { spellingKey } from "@/lib/analysis/ingest/types/spelling-key";
import type { Finding } from "@/lib/schema/profile";
import type { CodedColumn, Column } from "@/lib/schema/table";
import { words } from "../words";
import { remedies } from "./remedies";

const mostlyDigits = 0.9;
const looked = 200;

/** What only the text of the cells can tell. `missingTokens` are those the column was read with. */
export function textFindings(column: Column, missingTokens: readonly string[]): Finding[] {
  const { raw, kind } = column;
  if (!raw || !("codes" in column) || kind === "boolean") return [];
  if (kind === "text" && !mayBeDigits(column)) return [];
  const distinct = distinctTexts(raw, missingTest(missingTokens));
  const found = keptAsText(column, distinct);
  if (kind === "text" || column.role === "ignored") return found;
  return [...found, ...spellings(column, distinct), ...lookAlikes(column, distinct)];
}

/** Whether the first texts leave it open that most are digits: prose need not be gone through for that. */
function mayBeDigits({ values }: CodedColumn): boolean {
  const first = values.slice(0, looked);
  return first.filter((text) => /^[+-]?\d/.test(text)).length * 2 >= first.length;
}

function keptAsText({ name, role, meaning }: Column, distinct: DistinctTexts): Finding[] {
  const cells = (test: (text: string) => boolean): number =>
    distinct.texts.reduce(
      (sum, text, i) => sum + (distinct.missing[i] === 0 && test(text) ? distinct.counts[i]! : 0),
      0,
    );
  if (meaning !== undefined) return [];
  if (cells((text) => /^[+-]?\d/.test(text)) < distinct.filled * mostlyDigits) return [];
  const found: Finding[] = [];
  const about = { severity: "info", column: name } as const;
  const zeros = cells(hasLeadingZero);
  if (zeros > 0) {
    const sentence = words.leadingZeros(name, zeros);
    const remedy = [remedies.asNumber(name)];
    found.push({ kind: "leading-zeros", ...about, count: zeros, sentence, remedies: remedy });
  }
  const large = cells(isLargeInteger);
  if (large > 0) {
    const sentence = words.largeIntegers(name, large);
    const remedy = role === "identifier" ? [] : [remedies.identify(name)];
    found.push({ kind: "large-integers", ...about, count: large, sentence, remedies: remedy });
  }
  return found;
}

/** Categories that were read as one although they are spelled differently. */
function spellings({ name }: Column, distinct: DistinctTexts): Finding[] {
  const folded = groupsOf(distinct, spellingKey);
  if (folded.length === 0) return [];
  const sentence = words.spellings(name, folded.length, folded[0]!);
  const about = { column: name, count: folded.length };
  return [{ kind: "spellings", severity: "info", ...about, sentence }];
}

/** Categories that the eye takes for one and that were read as several. */
function lookAlikes({ name, reading }: Column, distinct: DistinctTexts): Finding[] {
  if (reading?.chosen?.mergeLookAlikes) return [];
  const alike = groupsOf(distinct, lookAlikeKey).filter(
    (group) => new Set(group.map(spellingKey)).size > 1,
  );
  if (alike.length === 0) return [];
  const sentence = words.lookAlikes(name, alike.length, alike[0]!.map(showHidden));
  const about = { column: name, count: alike.length, remedies: [remedies.mergeLookAlikes(name)] };
  return [{ kind: "look-alikes", severity: "warning", ...about, sentence }];
}

function groupsOf(
  { texts, missing }: DistinctTexts,
  keyOf: (text: string) => string,
): readonly string[][] {
  const groups = new Map<string, string[]>();
  texts.forEach((text, i) => {
    if (missing[i] === 1) return;
    const key = keyOf(text);
    const group = groups.get(key);
    if (!group) groups.set(key, [text]);
    else if (!group.includes(text)) group.push(text);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}
