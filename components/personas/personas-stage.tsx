"use client";

import { parseAsInteger, useQueryState } from "nuqs";
import { ComputationFrame, ComputationStatus } from "@/components/ui/computation-frame";
import { Panel } from "@/components/ui/panel";
import { useDescription } from "@/lib/client/computations";
import { useProfileDetails } from "@/lib/client/profile-details";
import { type Segments, useSegments } from "@/lib/client/segments";
import { useTrust } from "@/lib/client/trust";
import { type Computation, currentOf } from "@/lib/client/use-computation";
import { OutcomePanels } from "./outcome-panels";
import { PersonaCard } from "./persona-card";
import { ProfilePanel } from "./profile-panel";
import { SegmentList } from "./segment-list";
import { TreePanel } from "./tree-panel";
import { TypicalPanel } from "./typical-panel";
import { personasWords as words } from "./words";

/** What each segment is like, and what people write about it. */
export function PersonasStage() {
  const segments = useSegments();
  const { sweep, segmentations } = segments;
  const latest: Computation<unknown> = sweep.state === "done" ? segmentations : sweep;
  return (
    <div className="flex min-w-0 flex-1 flex-col">
      <h1 className="sr-only">{words.title}</h1>
      {sweep.data && segmentations.data ? (
        <ComputationFrame computation={latest} what={words.what}>
          {() => <PickedPersona segments={segments} />}
        </ComputationFrame>
      ) : (
        <Panel className="flex min-h-80 flex-1 items-center justify-center p-6">
          <ComputationStatus computation={latest} what={words.what} />
        </Panel>
      )}
    </div>
  );
}

function PickedPersona({ segments }: { readonly segments: Segments }) {
  const [number, setNumber] = useQueryState("segment", parseAsInteger);
  const { segmentation, names } = segments;
  const trusted = useTrust(segments);
  const details = useProfileDetails(segments);
  const description = useDescription(
    segments.segmentations.state === "done" ? segmentation?.k : undefined,
  );
  const told = currentOf(description);
  if (!segmentation) return null;

  const ordered = segmentation.segments.toSorted((a, b) => a.segment - b.segment);
  const picked = ordered.find(({ segment }) => segment + 1 === number) ?? ordered[0];
  if (!picked) return null;
  const pick = (segment: number) => void setNumber(segment + 1);

  return (
    <div className="grid items-start gap-3 lg:grid-cols-[15rem_minmax(0,1fr)]">
      <SegmentList segments={segments} ordered={ordered} picked={picked.segment} onPick={pick} />
      <div className="flex min-w-0 flex-col gap-3">
        <PersonaCard
          key={picked.segment}
          summary={picked}
          segmentation={segmentation}
          names={names}
          persona={segments.persona(picked.segment)}
          description={description}
          trusted={trusted.get(picked.segment)}
        />
        <TypicalPanel
          rows={picked.typicalRows}
          edges={
            currentOf(description)?.segments.find(({ segment }) => segment === picked.segment)
              ?.edges ?? []
          }
          names={names}
          segmentation={segmentation}
          segment={picked.segment}
          isCurrent={segments.segmentations.state === "done"}
        />
        {told ? (
          <>
            <OutcomePanels
              description={told}
              segmentation={segmentation}
              names={names}
              picked={picked.segment}
            />
            <TreePanel description={told} names={names} picked={picked.segment} />
          </>
        ) : null}
        <ProfilePanel
          segmentation={segmentation}
          details={details}
          names={names}
          picked={picked.segment}
          onPick={pick}
        />
      </div>
    </div>
  );
}
