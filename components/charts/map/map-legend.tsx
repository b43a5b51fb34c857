import { type ExplainedPaint, scaleColors } from "./map-paint";

/** What the colors of a map stand for. */
export function MapLegend({
  title,
  painted,
  format,
  others,
}: {
  readonly title: string;
  readonly painted: ExplainedPaint;
  readonly format: (value: number) => string;
  readonly others: string;
}) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-0.5 px-4 pt-1.5 text-xs">
      <p className="max-w-48 truncate font-semibold">
        <bdi>{title}</bdi>
      </p>
      {painted.kind === "scale" ? (
        <p className="flex items-center gap-2 text-muted">
          <span>{format(painted.min)}</span>
          <span
            aria-hidden
            className="h-2 w-40 rounded-sm"
            style={{ background: `linear-gradient(to right, ${scaleColors.join(",")})` }}
          />
          <span>{format(painted.max)}</span>
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
    </div>
  );
}
