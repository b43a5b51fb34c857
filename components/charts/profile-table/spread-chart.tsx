import { segmentColor } from "@/components/charts/segment-look";
import type { Spread } from "@/lib/schema/description";

const height = 44;

/** A segment's values as bars, everyone's as an outline over them; both as shares of their own, so that a small segment is seen. */
export function SpreadChart({
  spread: { counts },
  clusters,
  cluster,
  segment,
}: {
  readonly spread: Spread;
  /** How many there are. */
  readonly clusters: number;
  readonly cluster: number;
  /** Its number. */
  readonly segment: number;
}) {
  const bins = counts.length / (clusters + 1);
  const everyone = sharesOf(counts.subarray(0, bins));
  const own = sharesOf(counts.subarray((cluster + 1) * bins, (cluster + 2) * bins));
  const most = Math.max(...everyone, ...own) || 1;
  const top = (share: number) => (height - (height * share) / most).toFixed(2);
  const bars = own
    .map((share, bin) =>
      share > 0 ? `M${bin + 0.06},${height}V${top(share)}H${bin + 0.94}V${height}Z` : "",
    )
    .join("");
  const outline = everyone.map((share, bin) => `L${bin},${top(share)}H${bin + 1}`).join("");
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${bins} ${height}`}
      preserveAspectRatio="none"
      className="h-12 w-full overflow-visible"
    >
      <path d={bars} fill={segmentColor(segment)} opacity={0.75} />
      <path
        d={`M0,${height}${outline}V${height}`}
        fill="none"
        stroke="var(--ink)"
        strokeWidth={1.25}
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}

function sharesOf(counts: Uint32Array): number[] {
  const sum = counts.reduce((total, count) => total + count, 0);
  return Array.from(counts, (count) => count / Math.max(1, sum));
}
