import { CorrelationHeatmap } from "@/components/charts/correlation-heatmap";
import { formatScore } from "@/components/ui/formats";
import { Panel, PanelHeader } from "@/components/ui/panel";
import type { Associations } from "@/lib/schema/profile";
import { profileWords as words } from "./profile-words";

const noticeable = 0.3;
const mostListed = 12;

/** How every two columns go together: the closest pairs in words, all of them as a square. */
export function TogetherPanel({ between }: { readonly between: Associations }) {
  const { columns, pairs, rows, isSampled, leftOut } = between;
  if (columns.length < 2) return null;
  const close = pairs
    .filter(({ value, rank }) => Math.max(Math.abs(value), Math.abs(rank ?? 0)) >= noticeable)
    .slice(0, mostListed);
  const detail = [
    words.togetherDetail,
    isSampled ? words.sampled(rows) : words.allRows(rows),
    ...(leftOut > 0 ? [words.leftOut(leftOut)] : []),
  ].join(" · ");
  return (
    <Panel aria-label={words.together} className="min-w-0">
      <PanelHeader title={words.together} detail={detail} />
      <div className="flex flex-wrap items-start gap-x-10 gap-y-4 px-4 pb-4">
        <CorrelationHeatmap
          names={columns}
          values={squareOf(between)}
          words={{
            correlations: words.matrix,
            correlationsTable: "",
            correlationsNone: "",
            together: words.with,
            against: words.against,
            correlation: words.pair,
          }}
          isListed={false}
        />
        <div className="min-w-72 flex-1">
          {close.length === 0 ? (
            <p className="text-muted">{words.togetherNone}</p>
          ) : (
            <ul className="space-y-1 text-xs">
              {close.map(({ left, right, measure, value, rank }) => (
                <li key={`${left}\n${right}`} className="flex flex-wrap items-baseline gap-x-2">
                  <span className="min-w-0 break-words">
                    <bdi>{left}</bdi> – <bdi>{right}</bdi>
                  </span>
                  <span className="text-muted tabular-nums">
                    {words.measures[measure]} {formatScore(value)}
                    {rank === undefined ? "" : `, ${words.byRank(formatScore(rank))}`}
                  </span>
                </li>
              ))}
            </ul>
          )}
          <p className="mt-2 text-faint text-xs">{words.strengths}</p>
        </div>
      </div>
    </Panel>
  );
}

/** columns × columns; 1 on the diagonal, NaN where two columns share no rows. */
function squareOf({ columns, pairs }: Associations): number[] {
  const size = columns.length;
  const at = new Map(columns.map((name, i) => [name, i]));
  const values = Array.from({ length: size * size }, (_, i) =>
    i % (size + 1) === 0 ? 1 : Number.NaN,
  );
  for (const { left, right, value } of pairs) {
    const [i, j] = [at.get(left) ?? 0, at.get(right) ?? 0];
    values[i * size + j] = value;
    values[j * size + i] = value;
  }
  return values;
}
