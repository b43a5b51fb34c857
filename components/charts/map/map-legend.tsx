import type { ExplainedPaint } from "./map-paint";

/** What the colors of a map stand for. */
export function MapLegend({
  title,
  painted,
  low,
  high,
  note,
  others,
}: {
  readonly title: string;
  readonly painted: ExplainedPaint;
  /** What the two ends of a scale are called. */
  readonly low: (value: number) => string;
  readonly high: (value: number) => string;
  readonly note?: string;
  readonly others: string;
}) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-0.5 px-4 pt-1.5 text-xs">
      <p className="max-w-48 truncate font-semibold">
        <bdi>{title}</bdi>
      </p>
      {painted.kind === "scale" ? (
        <p className="flex items-center gap-2 text-muted">
          <span>{low(painted.min)}</span>
          <span
            aria-hidden
            className="h-2 w-40 rounded-sm"
            style={{ background: `linear-gradient(to right, ${painted.paint.colors.join(",")})` }}
          />
          <span>{high(painted.max)}</span>
        </p>
      ) : (
        <ul className="contents">
          {[...painted.groups, ...(painted.hasOthers ? [others] : [])].map((name, i) => (
            <li key={name} className="flex min-w-0 max-w-40 items-center gap-1.5">
              <span
                aria-hidden
                className="size-2 shrink-0 rounded-full"
                style={{ background: painted.paint.colors[i] }}
              />
              <bdi className="truncate">{name}</bdi>
            </li>
          ))}
        </ul>
      )}
      {note ? <p className="text-faint">{note}</p> : null}
    </div>
  );
}
