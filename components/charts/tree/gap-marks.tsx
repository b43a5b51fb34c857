import type { HeightGap } from "./height-gaps";

const apart = 15;

/** At the side of the tree, the numbers of segments at which a cut is good; each can be taken. */
export function GapMarks({
  gaps,
  k,
  y,
  label,
  onPick,
}: {
  readonly gaps: readonly HeightGap[];
  readonly k: number;
  readonly y: (height: number) => number;
  readonly label: (gap: HeightGap) => string;
  readonly onPick: (k: number) => void;
}) {
  let lowest = Number.NEGATIVE_INFINITY;
  return gaps
    .filter(({ isGood, k: own }) => isGood && own !== k)
    .map((gap) => {
      const at = Math.max(y(gap.height), lowest + apart);
      lowest = at;
      return (
        // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing
        <g
          key={gap.k}
          role="button"
          tabIndex={0}
          aria-label={label(gap)}
          className="cursor-pointer outline-none [&:focus-visible>rect]:stroke-accent [&:hover>rect]:stroke-accent"
          onClick={() => onPick(gap.k)}
          onKeyDown={(event) => {
            if (event.key === "Enter" || event.key === " ") {
              event.preventDefault();
              onPick(gap.k);
            }
          }}
        >
          <title>{label(gap)}</title>
          <rect
            x={2}
            y={at - 9}
            width={20}
            height={18}
            rx={4}
            className="fill-accent-soft stroke-[1.5] stroke-transparent"
          />
          <text
            x={12}
            y={at + 4}
            textAnchor="middle"
            className="fill-accent font-semibold text-[11px]"
          >
            {gap.k}
          </text>
          <path d={`M24,${at}h6`} className="stroke-accent" strokeWidth={1.5} />
        </g>
      );
    });
}
