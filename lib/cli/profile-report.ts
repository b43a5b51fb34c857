import { dateText } from "@/lib/analysis/ingest/cell-text";
import type { Understood } from "@/lib/analysis/pipeline-api";
import { maskCell } from "@/lib/analysis/profile/mask-cell";
import { isPersonal } from "@/lib/schema/meaning";
import type { ColumnProfile, Finding } from "@/lib/schema/profile";

/** What the profile command says, as JSON. Values that point to single people are masked unless asked for. */
export function profileReport(
  { raw, profile }: Understood,
  expected: readonly Finding[],
  isPersonalShown: boolean,
) {
  const { encoding, delimiter, quote, decimal, headerRows, skipLines } = raw.reading;
  const { lineEnd, byteOrderMark } = raw;
  return {
    rows: raw.rows,
    rowsSetAside: raw.setAside.length,
    rowsNotSampled: raw.notSampled ?? 0,
    file: raw.file ?? null,
    dialect: {
      ...{ encoding, delimiter, quote, decimal, headerRows, skipLines },
      ...{ lineEnd, byteOrderMark },
    },
    columns: profile.columns.map((column) => columnReport(column, isPersonalShown)),
    findings: [...expected, ...profile.findings],
    associations: profile.associations ?? null,
    purchases: profile.purchases ?? null,
    events: profile.events ?? null,
    setAside: raw.setAside.map(({ line, reason }) => ({ line, reason })),
  };
}
export type ProfileReport = ReturnType<typeof profileReport>;

function columnReport(column: ColumnProfile, isPersonalShown: boolean) {
  const { name, kind, role, meaning, missing, unreadable, distinct, reading } = column;
  const shown = (text: string) => (isPersonalShown ? text : maskCell(text, meaning?.meaning));
  const isHidden = isPersonal(meaning?.meaning) && !isPersonalShown;
  return {
    ...{ name, type: kind, role, meaning: meaning ?? null, missing, unreadable, distinct },
    range: isHidden ? null : rangeOf(column),
    outliers: column.outliers ?? null,
    unitMixture: column.unitMixture ?? null,
    histogram: isHidden ? null : (column.histogram ?? null),
    top: column.top?.map(({ value, count }) => ({ value: shown(value), count })) ?? null,
    examples: column.examples.map(shown),
    reading: reading ?? null,
  };
}

/** Smallest and largest value and those between; dates as they are written. */
function rangeOf({ kind, range }: ColumnProfile) {
  if (!range) return null;
  const { min, max, mean, median, deviation, skew } = range;
  const [p5, p25, p50, p75, p95] = range.quantiles;
  if (kind !== "date")
    return { min, max, mean, median, deviation, skew, quantiles: { p5, p25, p50, p75, p95 } };
  const text = (time: number) => dateText(time, time % 86_400_000 !== 0);
  return { min: text(min), max: text(max), median: text(median) };
}
