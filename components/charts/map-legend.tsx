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
    <div className="pointer-events-none absolute bottom-2 left-2 max-w-56 rounded-md border border-line bg-panel px-2.5 py-1.5 text-xs">
      <p className="truncate font-semibold">
        <bdi>{title}</bdi>
      </p>
      {painted.kind === "scale" ? (
        <>
          <div
            aria-hidden
            className="my-1 h-2 w-40 rounded-sm"
            style={{ background: `linear-gradient(to right, ${scaleColors.join(",")})` }}
          />
          <p className="flex justify-between text-muted">
            <span>{format(painted.min)}</span>
            <span>{format(painted.max)}</span>
          </p>
        </>
      ) : (
        <ul className="mt-0.5 flex flex-wrap gap-x-3 gap-y-0.5">
          {[...painted.groups, ...(painted.hasOthers ? [others] : [])].map((name, i) => (
            <li key={name} className="flex min-w-0 items-center gap-1.5">
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
