"use client";

import { Button } from "@/components/ui/button";
import { ComputationFrame } from "@/components/ui/computation-frame";
import { Panel, PanelHeader } from "@/components/ui/panel";
import { useSegments } from "@/lib/client/segments";
import { useSelection } from "@/lib/client/selection";
import { useTrust } from "@/lib/client/trust";
import { EditsLine } from "./edits/edits-line";
import { SegmentRow } from "./edits/segment-row";
import { useEditActions } from "./edits/use-edit-actions";
import { editWords } from "./edits/words";
import { SelectionCard } from "./selection-card";
import { usePicked } from "./view-state";
import { exploreWords as words } from "./words";

export function SegmentsPanel() {
  const all = useSegments();
  const { sweep, segmentations, segmentation, entry, base, edited, names } = all;
  const trusted = useTrust(all);
  const [picked, pick] = usePicked();
  const { selection } = useSelection();
  const actions = useEditActions();
  const segments = segmentation?.segments ?? [];
  const named = segments.map(({ segment }) => ({ segment, name: names.get(segment) ?? "" }));
  const free = named.filter(({ segment }) => !edited?.locked.includes(segment));
  return (
    <Panel className="flex min-h-0 flex-col" aria-label={words.segmentsTitle}>
      <PanelHeader title={words.segmentsTitle}>
        <span className="text-muted text-xs">{words.shareAndSize}</span>
      </PanelHeader>
      <ComputationFrame computation={segmentations} what={words.segmentsTitle} after={sweep}>
        {() => (
          <>
            <EditsLine />
            <Unassigned
              count={entry?.clustering.noise ?? 0}
              rows={entry?.clustering.labels.length ?? 0}
              found={base?.clustering.noise ?? 0}
            />
            {actions.message === "" ? null : (
              <p role="alert" className="px-4 pb-2 text-danger text-xs [overflow-wrap:anywhere]">
                {actions.message}
              </p>
            )}
            <ul className="scroll-shade min-h-0 overflow-y-auto px-2">
              {segments.map((segment) => (
                <li key={segment.segment}>
                  <SegmentRow
                    segment={segment}
                    name={names.get(segment.segment) ?? ""}
                    typed={all.persona(segment.segment).name}
                    judgment={trusted.get(segment.segment)?.judgment}
                    isPicked={picked === segment.segment}
                    isDimmed={picked !== null && picked !== segment.segment}
                    isLocked={edited?.locked.includes(segment.segment) ?? false}
                    isByHand={edited?.byHand.includes(segment.segment) ?? false}
                    others={free.filter((one) => one.segment !== segment.segment)}
                    actions={actions}
                    onPick={() => pick(picked === segment.segment ? null : segment.segment)}
                  />
                </li>
              ))}
              {picked === null && selection === null ? (
                <li className="px-2 py-1.5 text-faint text-xs">{words.pickHint}</li>
              ) : null}
            </ul>
            {picked === null ? null : (
              <div className="flex items-center justify-between gap-2 px-4 py-1.5 text-faint text-xs">
                <p>{words.pickedHint}</p>
                <Button size="small" onClick={() => pick(null)}>
                  {words.clear}
                </Button>
              </div>
            )}
            <SelectionCard />
          </>
        )}
      </ComputationFrame>
    </Panel>
  );
}

/** Algorithms that look for dense places leave the customers between them alone; others were set aside by hand. */
function Unassigned({
  count,
  rows,
  found,
}: {
  readonly count: number;
  readonly rows: number;
  /** In no segment before hand edits. */
  readonly found: number;
}) {
  if (count === 0) return null;
  return (
    <p className="mx-4 mb-2 rounded-md bg-sunken px-3 py-2 text-muted text-xs">
      {count > found
        ? editWords.setAside(count, count / rows)
        : words.unassigned(count, count / rows)}
    </p>
  );
}
