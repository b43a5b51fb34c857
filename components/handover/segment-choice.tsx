import { TriangleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import { CheckField } from "@/components/ui/check-field";
import { SegmentMark } from "@/components/ui/segment-mark";
import { fewPeople } from "@/lib/analysis/handover/list/list-account";
import type { SegmentSummary } from "@/lib/schema/segment";
import { listWords as words } from "./list-words";
import type { ListOptions } from "./use-list-options";

export function SegmentChoice({
  ordered,
  names,
  options: { chosen, choose, onePerSegment, setOnePerSegment },
}: {
  readonly ordered: readonly SegmentSummary[];
  readonly names: ReadonlyMap<number, string>;
  readonly options: ListOptions;
}) {
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{words.whichSegments}</legend>
      <div className="mb-1 flex items-center gap-1">
        <span aria-hidden className="mr-auto font-semibold">
          {words.whichSegments}
        </span>
        <Button
          variant="quiet"
          size="small"
          disabled={chosen.length === ordered.length}
          onClick={() => choose(ordered.map(({ segment }) => segment))}
        >
          {words.all}
        </Button>
        <Button
          variant="quiet"
          size="small"
          disabled={chosen.length === 0}
          onClick={() => choose([])}
        >
          {words.none}
        </Button>
      </div>
      <ul className="flex flex-col">
        {ordered.map(({ segment, size, share }) => {
          const isChosen = chosen.includes(segment);
          return (
            <li key={segment} className="border-line border-t py-1.5">
              <div className="flex items-start gap-3">
                <CheckField
                  className="min-w-0 flex-1"
                  checked={isChosen}
                  onChange={(isOn) =>
                    choose(
                      ordered
                        .map((s) => s.segment)
                        .filter((s) => (s === segment ? isOn : chosen.includes(s))),
                    )
                  }
                >
                  <span className="flex items-baseline gap-2">
                    <SegmentMark segment={segment} size={11} />
                    <bdi className="line-clamp-2 break-words">{names.get(segment)}</bdi>
                  </span>
                </CheckField>
                <span className="shrink-0 text-muted">{words.size(size, share)}</span>
              </div>
              {isChosen && size < fewPeople ? (
                <p className="mt-1 ml-6 flex items-start gap-1.5 text-warn text-xs">
                  <TriangleAlert className="mt-0.5 size-3.5 shrink-0" aria-hidden />
                  {words.tooFew(size)}
                </p>
              ) : null}
            </li>
          );
        })}
      </ul>
      <CheckField
        checked={onePerSegment}
        onChange={setOnePerSegment}
        className="mt-3 border-line border-t pt-3"
      >
        {words.onePerSegment}{" "}
        <span className="text-muted text-xs">{words.onePerSegmentDetail}</span>
      </CheckField>
    </fieldset>
  );
}
