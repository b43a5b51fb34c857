import { formatCount } from "@/components/ui/formats";
import type { Histogram } from "@/lib/schema/profile";

const width = 100;
const height = 32;

/** Counts per bin as bars; each bar names its range and count. */
export function HistogramBars({
  histogram,
  label,
  format,
}: {
  readonly histogram: Histogram;
  readonly label: string;
  readonly format: (value: number) => string;
}) {
  const { edges, counts } = histogram;
  const most = Math.max(1, ...counts);
  const step = width / Math.max(1, counts.length);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      className="h-12 w-full"
    >
      {counts.map((count, i) => {
        const tall = count === 0 ? 0 : Math.max(1, (count / most) * height);
        const from = edges[i] ?? Number.NaN;
        return (
          <rect
            key={from}
            x={i * step}
            y={height - tall}
            width={step * 0.86}
            height={tall}
            fill="var(--line-strong)"
          >
            <title>{`${format(from)} – ${format(edges[i + 1] ?? Number.NaN)}: ${formatCount(count)}`}</title>
          </rect>
        );
      })}
    </svg>
  );
}
