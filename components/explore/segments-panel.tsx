"use client";

import { segmentColor } from "@/components/charts/segment-look";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { ComputationFrame } from "@/components/ui/computation-frame";
import { formatCount, formatShare } from "@/components/ui/formats";
import { Panel, PanelHeader } from "@/components/ui/panel";
import { SegmentMark } from "@/components/ui/segment-mark";
import { separationWords } from "@/components/ui/separation-words";
import { TrustMeter } from "@/components/ui/trust-meter";
import { useSegments } from "@/lib/client/segments";
import { useSelection } from "@/lib/client/selection";
import { type Judgment, useTrust } from "@/lib/client/trust";
import type { SegmentSummary } from "@/lib/schema/segment";
import { SelectionCard } from "./selection-card";
import { usePicked } from "./view-state";
import { exploreWords as words } from "./words";

export function SegmentsPanel() {
  const all = useSegments();
  const { sweep, segmentations, segmentation, entry, names } = all;
  const trusted = useTrust(all);
  const [picked, pick] = usePicked();
  const { selection } = useSelection();
  const segments = segmentation?.segments ?? [];
  return (
    <Panel className="flex min-h-0 flex-col" aria-label={words.segmentsTitle}>
      <PanelHeader title={words.segmentsTitle}>
        <span className="text-muted text-xs">{words.shareAndSize}</span>
      </PanelHeader>
      <ComputationFrame computation={segmentations} what={words.segmentsTitle} after={sweep}>
        {() => (
          <>
            <Unassigned labels={entry?.clustering.labels} />
            <ul className="min-h-0 overflow-y-auto px-2">
              {segments.map((segment) => (
                <li key={segment.segment}>
                  <SegmentRow
                    segment={segment}
                    name={names.get(segment.segment) ?? ""}
                    judgment={trusted.get(segment.segment)?.judgment}
                    isPicked={picked === segment.segment}
                    isDimmed={picked !== null && picked !== segment.segment}
                    onPick={() => pick(picked === segment.segment ? null : segment.segment)}
                  />
                </li>
              ))}
            </ul>
            <div className="flex items-center justify-between gap-2 px-4 py-1.5 text-faint text-xs">
              <p>
                {picked === null ? (selection === null ? words.pickHint : null) : words.pickedHint}
              </p>
              {picked === null ? null : (
                <Button size="small" onClick={() => pick(null)}>
                  {words.clear}
                </Button>
              )}
            </div>
            <SelectionCard />
          </>
        )}
      </ComputationFrame>
    </Panel>
  );
}

/** Algorithms that look for dense places leave the customers between them alone. */
function Unassigned({ labels }: { readonly labels: Int32Array | undefined }) {
  const count = labels?.reduce((sum, label) => sum + (label < 0 ? 1 : 0), 0) ?? 0;
  if (!labels || count === 0) return null;
  return (
    <p className="mx-4 mb-2 rounded-md bg-sunken px-3 py-2 text-muted text-xs">
      {words.unassigned(count, count / labels.length)}
    </p>
  );
}

function SegmentRow({
  segment,
  name,
  judgment,
  isPicked,
  isDimmed,
  onPick,
}: {
  readonly segment: SegmentSummary;
  readonly name: string;
  /** Undefined while nobody knows. */
  readonly judgment: Judgment | undefined;
  readonly isPicked: boolean;
  readonly isDimmed: boolean;
  readonly onPick: () => void;
}) {
  return (
    <button
      type="button"
      aria-pressed={isPicked}
      data-segment={segment.segment}
      aria-label={words.pick(name)}
      onClick={onPick}
      className={classNames(
        "flex w-full flex-col gap-1 rounded-lg px-2 py-1.5 text-left hover:bg-sunken",
        isPicked && "bg-sunken",
        isDimmed && "opacity-60",
      )}
    >
      <span className="flex w-full items-start gap-2">
        <span className="pt-1">
          <SegmentMark segment={segment.segment} />
        </span>
        <bdi className="line-clamp-2 min-w-0 flex-1 break-words font-semibold">{name}</bdi>
        <span className="font-semibold">{formatShare(segment.share)}</span>
      </span>
      <span aria-hidden className="h-1 w-full overflow-hidden rounded-full bg-line">
        <span
          className="block h-full rounded-full"
          style={{ width: `${segment.share * 100}%`, background: segmentColor(segment.segment) }}
        />
      </span>
      <span className="flex w-full justify-between gap-2 text-muted text-xs">
        <span className="truncate" title={words.customers(segment.size)}>
          {formatCount(segment.size)}
          <span className="sr-only"> {words.customersWord}</span> ·{" "}
          {separationWords(segment.silhouette)}
        </span>
        {judgment ? <TrustMeter judgment={judgment} /> : null}
      </span>
    </button>
  );
}
