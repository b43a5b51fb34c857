const height = 24;

/** Counts per bin, small enough to stand beside many others. */
export function MiniHistogram({
  counts,
  label,
}: {
  readonly counts: readonly number[];
  readonly label: string;
}) {
  const most = Math.max(1, ...counts);
  const area = counts
    .map((count, i) => {
      const tall = count === 0 ? 0 : Math.max(1, (count / most) * height);
      return `M${i},${height}v${-tall}h0.86v${tall}Z`;
    })
    .join("");
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${Math.max(1, counts.length)} ${height}`}
      preserveAspectRatio="none"
      className="h-7 w-full"
    >
      <path d={area} fill="var(--line-strong)" />
    </svg>
  );
}
