"use client";

import { useState } from "react";
import { flushSync } from "react-dom";
import { useDescription } from "@/lib/client/computations";
import { useProfileDetails } from "@/lib/client/profile-details";
import type { Segments } from "@/lib/client/segments";
import { useTrust } from "@/lib/client/trust";
import { currentOf } from "@/lib/client/use-computation";
import { useWorkspaceState } from "@/lib/client/workspace-context";
import { cardWords } from "./card-words";
import { CompareView } from "./compare/compare-view";
import { OutcomePanels } from "./outcomes/outcome-panels";
import { PersonaActions } from "./persona-actions";
import { PersonaCard } from "./persona-card";
import { PrintSheets } from "./print-sheets";
import { ProfilePanel } from "./profile-panel";
import { SegmentList } from "./segment-list";
import { TreePanel } from "./tree/tree-panel";
import { useIsPrinting } from "./use-is-printing";
import { usePersonaFigures } from "./use-persona-figures";
import { useShown } from "./use-shown";
import { TypicalPanel } from "./why/typical-panel";
import { WhyPanel } from "./why/why-panel";

/** The list of segments, and one of them in full or some side by side. */
export function Personas({ segments }: { readonly segments: Segments }) {
  const shown = useShown();
  const [printed, setPrinted] = useState<"picked" | "all">("picked");
  const isPrinting = useIsPrinting();
  const { name: title } = useWorkspaceState().workspace;
  const { segmentation, names } = segments;
  const isCurrent = segments.segmentations.state === "done";
  const trusted = useTrust(segments);
  const description = useDescription(isCurrent ? segmentation?.k : undefined);
  const described = currentOf(description);
  const details = useProfileDetails(segments);
  const figuresOf = usePersonaFigures(segments, described, trusted);
  if (!segmentation) return null;

  const ordered = segmentation.segments.toSorted((a, b) => a.segment - b.segment);
  const picked = ordered.find(({ segment }) => segment === shown.segment) ?? ordered[0];
  if (!picked) return null;
  const { segment } = picked;
  const compared = ordered.filter((one) => shown.compare.includes(one.segment)).slice(0, 3);
  const isComparing = compared.length > 1;
  const edges = described?.segments.find((one) => one.segment === segment)?.edges ?? [];
  const asked = shown.row ?? picked.typicalRows[0];
  const print = (which: "picked" | "all") => {
    flushSync(() => setPrinted(which));
    window.print();
  };
  const sheets = printed === "all" ? ordered : isComparing ? compared : [picked];

  return (
    <>
      <div className="grid items-start gap-3 lg:grid-cols-[15rem_minmax(0,1fr)] print:hidden">
        <SegmentList
          segments={segments}
          ordered={ordered}
          picked={isComparing ? null : segment}
          compared={compared.map((one) => one.segment)}
          onPick={shown.pick}
          onCompare={shown.compareThese}
        />
        {isComparing ? (
          <CompareView
            summaries={compared}
            segmentation={segmentation}
            figuresOf={figuresOf}
            onClose={() => shown.compareThese([])}
          />
        ) : (
          <div className="grid min-w-0 gap-3 min-[1400px]:grid-cols-[minmax(0,1fr)_20rem]">
            <PersonaCard
              key={segment}
              summary={picked}
              segmentation={segmentation}
              names={names}
              persona={segments.persona(segment)}
              description={description}
              trusted={trusted.get(segment)}
              actions={
                <PersonaActions
                  picked={figuresOf(picked)}
                  all={ordered.map(figuresOf)}
                  onPrint={print}
                />
              }
            />
            <div className="flex min-w-0 flex-col gap-3">
              <WhyPanel
                k={isCurrent ? segmentation.k : undefined}
                row={asked}
                kind={kindOf(asked, picked.typicalRows, edges)}
                names={names}
                picked={segment}
                onAsk={shown.ask}
                onPick={shown.follow}
              />
            </div>
            <div className="col-span-full flex min-w-0 flex-col gap-3">
              <TypicalPanel
                key={segment}
                rows={picked.typicalRows}
                edges={edges}
                names={names}
                segmentation={segmentation}
                segment={segment}
                isCurrent={isCurrent}
                asked={asked}
                onAsk={shown.ask}
              />
              {described ? (
                <>
                  <OutcomePanels
                    description={described}
                    segmentation={segmentation}
                    names={names}
                    picked={segment}
                  />
                  <TreePanel description={described} names={names} picked={segment} />
                </>
              ) : null}
              <ProfilePanel
                segmentation={segmentation}
                details={details}
                names={names}
                picked={segment}
                onPick={shown.pick}
              />
            </div>
          </div>
        )}
      </div>
      {isPrinting ? (
        <PrintSheets
          title={cardWords.printed(title)}
          summaries={sheets}
          segmentation={segmentation}
          figuresOf={figuresOf}
        />
      ) : null}
    </>
  );
}

function kindOf(
  asked: number | undefined,
  typical: readonly number[],
  edges: readonly { readonly row: number }[],
): "typical" | "edge" | "searched" {
  if (asked === undefined) return "searched";
  if (typical.includes(asked)) return "typical";
  return edges.some(({ row }) => row === asked) ? "edge" : "searched";
}
