import { formatShare } from "@/components/ui/formats";
import type { ValueCount } from "@/lib/schema/profile";

/** The most frequent values with their shares. */
export function ValueBars({
  values,
  total,
  label,
}: {
  readonly values: readonly ValueCount[];
  readonly total: number;
  readonly label: string;
}) {
  const most = values[0]?.count ?? 1;
  return (
    <ul aria-label={label} className="flex flex-col gap-0.5 text-xs">
      {values.map(({ value, count }) => (
        <li key={value} className="relative flex justify-between gap-2 px-1">
          <span
            aria-hidden
            className="absolute inset-y-0 left-0 rounded-sm bg-sunken"
            style={{ width: `${(count / most) * 100}%` }}
          />
          <bdi className="relative truncate">{value}</bdi>
          <span className="relative text-muted">{formatShare(count / total)}</span>
        </li>
      ))}
    </ul>
  );
}
