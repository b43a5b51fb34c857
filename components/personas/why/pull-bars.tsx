import { segmentColor } from "@/components/charts/segment-look";
import type { Why } from "@/lib/schema/description";
import { whyWords as words } from "./why-words";

/** One bar per column: to the right what pulls to its own segment, to the left what pulls to the other. */
export function PullBars({
  why: { pulls },
  own,
  other,
  nameOf,
}: {
  readonly why: Why;
  readonly own: number;
  readonly other: number;
  readonly nameOf: (segment: number) => string;
}) {
  const most = Math.max(...pulls.map(({ pull }) => pull), 1e-9);
  const least = Math.min(...pulls.map(({ pull }) => pull), 0);
  const span = most - least;
  const at = (pull: number) => `${(100 * (pull - least)) / span}%`;
  return (
    <div>
      <ul aria-label={words.pulls} className="flex flex-col">
        {pulls.map(({ column, value, pull }) => (
          <li
            key={column}
            className="grid h-7 grid-cols-[minmax(0,3fr)_minmax(0,2fr)] items-center gap-3"
          >
            <span className="flex min-w-0 gap-1.5" title={`${column} ${value}`}>
              <bdi className="min-w-0 truncate text-muted">{column}</bdi>
              <bdi className="max-w-[60%] shrink-0 truncate">{value}</bdi>
            </span>
            <span aria-hidden className="relative h-full">
              <span className="absolute inset-y-0 w-px bg-line-strong" style={{ left: at(0) }} />
              <span
                className="absolute inset-y-1.5 rounded-sm"
                style={{
                  background: segmentColor(pull < 0 ? other : own),
                  left: at(Math.min(0, pull)),
                  width: `max(1px, ${(100 * Math.abs(pull)) / span}%)`,
                }}
              />
            </span>
            <span className="sr-only">{words.pull(pull, nameOf(own), nameOf(other))}</span>
          </li>
        ))}
      </ul>
      <p aria-hidden className="mt-1 text-faint text-xs [overflow-wrap:anywhere]">
        {words.pullsToward(nameOf(own))}
        {least < 0 ? words.pullsAway(nameOf(other)) : null}
      </p>
    </div>
  );
}
