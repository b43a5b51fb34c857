"use client";

import { segmentColor } from "@/components/charts/segment-look";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { ComputationFrame } from "@/components/ui/computation-frame";
import { formatShare } from "@/components/ui/formats";
import { Panel, PanelHeader } from "@/components/ui/panel";
import { SegmentMark } from "@/components/ui/segment-mark";
import { separationWords } from "@/components/ui/separation-words";
import { TrustMeter, trustOf } from "@/components/ui/trust-meter";
import { useSweepStability } from "@/lib/client/computations";
import { useSegments } from "@/lib/client/segments";
import { useSelection } from "@/lib/client/selection";
import type { SegmentSummary } from "@/lib/schema/segment";
import { SelectionCard } from "./selection-card";
import { usePicked } from "./view-state";
import { exploreWords as words } from "./words";

export function SegmentsPanel() {
  const { sweep, segmentations, segmentation, entry, names } = useSegments();
  const [picked, pick] = usePicked();
  const { selection } = useSelection();
  const stability = useSweepStability(segmentations.state === "done");
  const segments = segmentation?.segments ?? [];
  const held = stability.isStale
    ? undefined
    : stability.data?.byK.find(({ k }) => k === segmentation?.k)?.jaccard;
  const jaccardOf = (segment: number) =>
    held?.[entry?.identities.indexOf(segment) ?? -1]?.mean ?? null;
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
                    jaccard={jaccardOf(segment.segment)}
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
  jaccard,
  isPicked,
  isDimmed,
  onPick,
}: {
  readonly segment: SegmentSummary;
  readonly name: string;
  /** How far the segment is found again; null while nobody knows. */
  readonly jaccard: number | null;
  readonly isPicked: boolean;
  readonly isDimmed: boolean;
  readonly onPick: () => void;
}) {
  return (
    <button
      type="button"
      aria-pressed={isPicked}
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
        <span className="truncate">
          {words.customers(segment.size)} · {separationWords(segment.silhouette)}
        </span>
        {jaccard === null || Number.isNaN(jaccard) ? null : (
          <span className="flex items-center gap-1.5" title={words.trustHint(jaccard)}>
            <TrustMeter jaccard={jaccard} />
            {words.trust[trustOf(jaccard)]}
          </span>
        )}
      </span>
    </button>
  );
}
