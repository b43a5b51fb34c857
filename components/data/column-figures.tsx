import { formatOf } from "@/components/ui/column-format";
import { formatCount, formatScore, formatShare, formatValue } from "@/components/ui/formats";
import type { ColumnProfile } from "@/lib/schema/profile";
import { ColumnMeaningFields, hasMeaningFields } from "./column-meaning";
import { profileWords } from "./profile-words";

const words = profileWords.figures;

/** The figures behind the picture of a column, opened when asked for. */
export function ColumnFigures({ profile }: { readonly profile: ColumnProfile }) {
  const { name, kind, range } = profile;
  const format = formatOf(profile);
  const rows = figuresOf(profile, format);
  return (
    <details className="text-xs">
      <summary
        className="cursor-pointer text-faint hover:text-ink"
        aria-label={profileWords.moreOf(name)}
      >
        {profileWords.more}
      </summary>
      {hasMeaningFields(profile) ? null : (
        <div className="mt-1.5">
          <ColumnMeaningFields profile={profile} />
        </div>
      )}
      {range && kind !== "date" ? (
        <table className="mt-1 w-full text-right tabular-nums">
          <caption className="sr-only">{words.quantilesTitle}</caption>
          <thead>
            <tr className="text-faint">
              {words.quantiles.map((share) => (
                <th key={share} scope="col" className="font-normal">
                  {share}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              {range.quantiles.map((value, i) => (
                <td key={words.quantiles[i]}>{format(value)}</td>
              ))}
            </tr>
          </tbody>
        </table>
      ) : null}
      <dl className="mt-1 grid grid-cols-[minmax(0,1fr)_auto] gap-x-2 gap-y-0.5">
        {rows.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-muted">{label}</dt>
            <dd className="text-right tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function figuresOf(
  { kind, range, outliers, reading }: ColumnProfile,
  format: (value: number) => string,
): [string, string][] {
  const figures: [string, string][] = [];
  if (range && kind === "date") figures.push([profileWords.median, format(range.median)]);
  if (range && kind === "number") {
    figures.push(
      [words.mean, format(range.mean)],
      [words.deviation, formatValue(range.deviation)],
      [words.skew, formatScore(range.skew)],
    );
  }
  if (outliers) {
    figures.push(
      [words.fences, formatCount(outliers.beyondFences)],
      [words.farOut, formatCount(outliers.farOut)],
      [words.mad, formatCount(outliers.byMad)],
    );
  }
  if (reading && (kind === "number" || kind === "date"))
    figures.push([words.readable, formatShare(reading.share)]);
  return figures;
}
