import { Button } from "@/components/ui/button";
import { formatScore } from "@/components/ui/formats";
import { SegmentMark } from "@/components/ui/segment-mark";
import type { Why } from "@/lib/schema/description";
import { PullBars } from "./pull-bars";
import { whyWords as words } from "./why-words";

/** What pulled a customer to its segment, who comes second, and what would move it. */
export function WhyAnswer({
  why,
  names,
  picked,
  onPick,
}: {
  readonly why: Why;
  /** Keyed by the segment's number. */
  readonly names: ReadonlyMap<number, string>;
  /** The segment that is shown. */
  readonly picked: number;
  readonly onPick: (segment: number) => void;
}) {
  const { runnerUp, change, segment, home, probability, byRule } = why;
  const nameOf = (number: number) => names.get(number) ?? words.another;
  const isElsewhere = segment !== null && segment !== picked;
  return (
    <div className="@container flex flex-col gap-3">
      {isElsewhere ? (
        <div className="flex flex-wrap items-center gap-2 rounded-md bg-sunken px-3 py-2">
          <bdi className="min-w-0 flex-1">{words.elsewhere(nameOf(segment))}</bdi>
          <Button size="small" onClick={() => onPick(segment)}>
            <span className="max-w-40 truncate">{words.show(nameOf(segment))}</span>
          </Button>
        </div>
      ) : null}
      {runnerUp ? (
        <div className="grid @2xl:grid-cols-2 grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-3">
          <PullBars why={why} own={home} other={runnerUp.segment} nameOf={nameOf} />
          <div className="@max-2xl:border-line @max-2xl:border-t @max-2xl:pt-3">
            {segment === null ? <p className="mb-2">{words.inNoneLong(nameOf(home))}</p> : null}
            <dl className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-baseline gap-x-2 gap-y-1">
              <Belongs
                number={home}
                name={nameOf(home)}
                share={probability}
                isFirst={segment !== null}
              />
              <Belongs
                number={runnerUp.segment}
                name={words.runnerUp(nameOf(runnerUp.segment))}
                share={runnerUp.probability}
              />
            </dl>
            <p className="mt-1 text-faint text-xs">{words.basis[why.basis]}</p>
            {segment === null ? null : (
              <p className="mt-2 break-words">
                <bdi>
                  {change ? words.wouldMove(nameOf(change.toward), change.parts) : words.noChange}
                </bdi>
              </p>
            )}
            {byRule && segment !== null ? (
              <p className="mt-2 text-muted text-xs">
                {words.notByRule(byRule.segment === null ? words.inNone : nameOf(byRule.segment))}
              </p>
            ) : null}
          </div>
        </div>
      ) : (
        <p className="text-muted">{words.nobody}</p>
      )}
    </div>
  );
}

function Belongs({
  number,
  name,
  share,
  isFirst = false,
}: {
  readonly number: number;
  readonly name: string;
  readonly share: number;
  readonly isFirst?: boolean;
}) {
  return (
    <>
      <dt className="sr-only">{words.belongsTo}</dt>
      <dd className="contents">
        <SegmentMark segment={number} />
        <bdi className={isFirst ? "truncate font-semibold" : "truncate text-muted"}>{name}</bdi>
        <span className={isFirst ? "font-semibold" : "text-muted"}>{formatScore(share)}</span>
      </dd>
    </>
  );
}
