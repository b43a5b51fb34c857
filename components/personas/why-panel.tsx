import { segmentColor } from "@/components/charts/segment-look";
import { ComputationStatus } from "@/components/ui/computation-frame";
import { formatScore } from "@/components/ui/formats";
import { SegmentMark } from "@/components/ui/segment-mark";
import { useWhy } from "@/lib/client/computations";
import { currentOf } from "@/lib/client/use-computation";
import type { Why } from "@/lib/schema/description";
import { personasWords as words } from "./words";

/** Why one customer is in its segment: what pulled it here, who comes second, and what would move it. */
export function WhyPanel({
  k,
  row,
  who,
  names,
}: {
  readonly k: number;
  /** Of the Matrix. */
  readonly row: number;
  /** What the customer is called. */
  readonly who: string;
  /** Keyed by the segment's number. */
  readonly names: ReadonlyMap<number, string>;
}) {
  const computation = useWhy(k, row);
  const why = currentOf(computation);
  return (
    <section aria-labelledby="why-customer" className="border-line border-t px-4 py-3">
      <h3 id="why-customer" className="font-semibold">
        {words.why} <bdi className="font-normal text-muted text-xs">{who}</bdi>
      </h3>
      {why ? (
        <Answer why={why} names={names} />
      ) : (
        <ComputationStatus computation={computation} what={words.why} isCompact />
      )}
    </section>
  );
}

function Answer({
  why,
  names,
}: {
  readonly why: Why;
  readonly names: ReadonlyMap<number, string>;
}) {
  const { runnerUp, change, segment, probability } = why;
  if (!runnerUp) return <p className="mt-1 text-muted">{words.whyNobody}</p>;
  const nameOf = (number: number) => names.get(number) ?? words.another;
  return (
    <div className="mt-2 grid gap-x-8 gap-y-3 lg:grid-cols-2">
      <Pulls why={why} toward={segment} away={runnerUp.segment} nameOf={nameOf} />
      <div>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-baseline gap-x-2 gap-y-1">
          <Belongs
            number={segment}
            name={segment === null ? words.inNone : nameOf(segment)}
            share={probability}
          />
          <Belongs
            number={runnerUp.segment}
            name={words.runnerUp(nameOf(runnerUp.segment))}
            share={runnerUp.probability}
          />
        </dl>
        <p className="mt-1 text-faint text-xs">{words.basis[why.basis]}</p>
        <p className="mt-2">
          <bdi>
            {change ? words.wouldMove(nameOf(change.toward), change.parts) : words.noChange}
          </bdi>
        </p>
      </div>
    </div>
  );
}

function Belongs({
  number,
  name,
  share,
}: {
  readonly number: number | null;
  readonly name: string;
  readonly share: number;
}) {
  return (
    <>
      <dt className="sr-only">{words.belongsTo}</dt>
      <dd className="contents">
        <span className="w-3">{number === null ? null : <SegmentMark segment={number} />}</span>
        <bdi className="truncate">{name}</bdi>
        <span className="font-semibold tabular-nums">{formatScore(share)}</span>
      </dd>
    </>
  );
}

/** One bar per column: to the right what pulls to its own segment, to the left what pulls to the other. */
function Pulls({
  why: { pulls },
  toward,
  away,
  nameOf,
}: {
  readonly why: Why;
  readonly toward: number | null;
  readonly away: number;
  readonly nameOf: (segment: number) => string;
}) {
  const most = Math.max(...pulls.map(({ pull }) => Math.abs(pull)), 1e-9);
  const color = (pull: number) =>
    pull < 0 ? segmentColor(away) : toward === null ? "var(--line-strong)" : segmentColor(toward);
  return (
    <ul className="flex flex-col gap-1">
      {pulls.map(({ column, value, pull }) => (
        <li
          key={column}
          className="grid grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)] items-center gap-3"
        >
          <span className="truncate" title={`${column} ${value}`}>
            <bdi>{column}</bdi> <bdi className="text-muted">{value}</bdi>
          </span>
          <span aria-hidden className="relative h-3.5">
            <span className="absolute inset-y-0 left-1/4 w-px bg-line-strong" />
            <span
              className="absolute inset-y-0.5 rounded-sm"
              style={{
                background: color(pull),
                ...(pull >= 0
                  ? { left: "25%", width: `${(75 * pull) / most}%` }
                  : { right: "75%", width: `${Math.min(25, (75 * -pull) / most)}%` }),
              }}
            />
          </span>
          <span className="sr-only">
            {words.pull(pull, toward === null ? words.inNone : nameOf(toward), nameOf(away))}
          </span>
        </li>
      ))}
    </ul>
  );
}
