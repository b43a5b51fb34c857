import { distinctTexts } from "@/lib/analysis/ingest/distinct-texts";
import { hasLeadingZero, isLargeInteger } from "@/lib/analysis/ingest/infer-kind";
import { missingTest } from "@/lib/analysis/ingest/missing-tokens";
import { spellingKey } from "@/lib/analysis/ingest/spelling-key";
import type { ColumnProfile, Finding } from "@/lib/schema/profile";
import type { Column } from "@/lib/schema/table";
import { quantile } from "./summarize-numbers";
import { words } from "./words";

const manyMissing = 0.3;
const nearUnique = 0.9;
const strongSkew = 2;
/** Numbers with fewer distinct values than this are counts or codes; tails mean nothing there. */
const enoughDistinct = 10;
/** Tukey's outer fences: this many interquartile ranges from the quartiles. */
const fenceRanges = 3;

/** What is worth knowing about one column. `missingTokens` are those it was read with, if it was read. */
export function columnFindings(
  column: Column,
  profile: ColumnProfile,
  missingTokens: readonly string[],
): Finding[] {
  return [
    ...emptiness(profile),
    ...uniqueness(profile),
    ...tails(column, profile),
    ...textFindings(column, missingTokens),
    ...spellings(column, missingTokens),
    ...unreadableCells(profile),
  ];
}

function emptiness({ name, rows, missing, distinct, examples, role }: ColumnProfile): Finding[] {
  const column = name;
  if (missing === rows)
    return [
      {
        kind: "all-missing",
        severity: "warning",
        column,
        count: rows,
        sentence: words.allMissing(name),
      },
    ];
  if (distinct === 1 && missing === 0 && rows > 1)
    return [
      {
        kind: "constant",
        severity: "warning",
        column,
        sentence: words.constant(name, examples[0]!),
      },
    ];
  const share = missing / rows;
  if (share < manyMissing || role === "ignored") return [];
  const sentence = words.manyMissing(name, missing, share);
  return [{ kind: "many-missing", severity: "warning", column, count: missing, sentence }];
}

function uniqueness({ name, kind, role, rows, missing, distinct }: ColumnProfile): Finding[] {
  const filled = rows - missing;
  const isCoded = kind === "category" || kind === "text";
  if (!isCoded || role === "identifier" || distinct < 10 || distinct < filled * nearUnique)
    return [];
  const sentence = words.nearUnique(name, distinct, filled);
  return [{ kind: "near-unique", severity: "info", column: name, count: distinct, sentence }];
}

function tails(column: Column, { name, role, range, distinct }: ColumnProfile): Finding[] {
  if (column.kind !== "number" || role !== "feature" || !range || distinct < enoughDistinct)
    return [];
  const found: Finding[] = [];
  if (Math.abs(range.skew) > strongSkew) {
    const sentence =
      range.skew > 0
        ? words.skewed(name, range.median, range.max)
        : words.skewedLow(name, range.median, range.min);
    found.push({ kind: "skewed", severity: "info", column: name, sentence });
  }
  const sorted = column.values.filter((value) => !Number.isNaN(value)).sort();
  const [q1, q3] = [quantile(sorted, 0.25), quantile(sorted, 0.75)];
  const [low, high] = [q1 - fenceRanges * (q3 - q1), q3 + fenceRanges * (q3 - q1)];
  const count = q1 === q3 ? 0 : sorted.filter((value) => value < low || value > high).length;
  if (count > 0) {
    const farthest = range.max - high > low - range.min ? range.max : range.min;
    const sentence = words.outliers(name, count, farthest);
    found.push({ kind: "outliers", severity: "warning", column: name, count, sentence });
  }
  return found;
}

/** What only the text of the cells can tell. */
function textFindings(column: Column, missingTokens: readonly string[]): Finding[] {
  const { raw, kind, name } = column;
  if (!raw || kind === "number" || kind === "boolean") return [];
  const distinct = distinctTexts(raw, missingTest(missingTokens));
  const cells = (test: (text: string) => boolean): number =>
    distinct.texts.reduce(
      (sum, text, i) => sum + (distinct.missing[i] === 0 && test(text) ? distinct.counts[i]! : 0),
      0,
    );
  if (kind === "date") {
    const example = column.reading?.dates?.ambiguous;
    if (example === undefined) return [];
    const sentence = words.ambiguousDates(name, example);
    return [{ kind: "ambiguous-dates", severity: "problem", column: name, sentence }];
  }
  const found: Finding[] = [];
  if (cells((text) => /^[+-]?\d/.test(text)) < distinct.filled * nearUnique) return [];
  const zeros = cells(hasLeadingZero);
  if (zeros > 0)
    found.push({
      kind: "leading-zeros",
      severity: "info",
      column: name,
      count: zeros,
      sentence: words.leadingZeros(name, zeros),
    });
  const large = cells(isLargeInteger);
  if (large > 0)
    found.push({
      kind: "large-integers",
      severity: "info",
      column: name,
      count: large,
      sentence: words.largeIntegers(name, large),
    });
  return found;
}

/** Categories that were read as one although they are spelled differently. */
function spellings({ raw, kind, name, role }: Column, missingTokens: readonly string[]): Finding[] {
  if (!raw || kind !== "category" || role === "ignored") return [];
  const groups = new Map<string, string[]>();
  const { texts, missing } = distinctTexts(raw, missingTest(missingTokens));
  texts.forEach((text, i) => {
    if (missing[i] === 1) return;
    const key = spellingKey(text);
    groups.set(key, [...(groups.get(key) ?? []), text]);
  });
  const folded = [...groups.values()].filter((group) => group.length > 1);
  if (folded.length === 0) return [];
  const sentence = words.spellings(name, folded.length, folded[0]!);
  return [{ kind: "spellings", severity: "info", column: name, count: folded.length, sentence }];
}

function unreadableCells({ name, kind, unreadable }: ColumnProfile): Finding[] {
  if (unreadable === 0) return [];
  const wanted = kind === "boolean" ? "yes or no" : `a ${kind}`;
  const sentence = words.unreadable(name, unreadable, wanted);
  return [
    { kind: "unreadable-cells", severity: "warning", column: name, count: unreadable, sentence },
  ];
}
