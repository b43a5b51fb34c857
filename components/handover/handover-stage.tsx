"use client";

import { ComputationFrame, ComputationStatus } from "@/components/ui/computation-frame";
import { Panel } from "@/components/ui/panel";
import { usePrepared, useUnderstood } from "@/lib/client/computations";
import { type Segments, useSegments } from "@/lib/client/segments";
import type { Computation } from "@/lib/client/use-computation";
import type { Segmentation } from "@/lib/schema/segment";
import { ListPanel } from "./list-panel";
import { OtherPanel } from "./other-panel";
import { RowsPanel } from "./rows-panel";
import { useListOptions } from "./use-list-options";
import { useListPreview } from "./use-list-preview";
import { useRequests } from "./use-requests";
import { handoverWords as words } from "./words";

/** Above this many customers the list is not made before it is asked for. */
const previewUpToRows = 200_000;

/** Everything that can be taken away, and that nobody got lost on the way. */
export function HandoverStage() {
  const segments = useSegments();
  const { sweep, segmentations } = segments;
  const latest: Computation<unknown> = sweep.state === "done" ? segmentations : sweep;
  return (
    <div className="flex min-w-0 flex-1 flex-col">
      <h1 className="sr-only">{words.title}</h1>
      {sweep.data && segmentations.data ? (
        <ComputationFrame computation={latest} what={words.what}>
          {() =>
            segments.segmentation ? (
              <Handover segments={segments} segmentation={segments.segmentation} />
            ) : null
          }
        </ComputationFrame>
      ) : (
        <Panel className="flex min-h-80 flex-1 items-center justify-center p-6">
          <ComputationStatus computation={latest} what={words.what} />
        </Panel>
      )}
    </div>
  );
}

function Handover({
  segments,
  segmentation,
}: {
  readonly segments: Segments;
  readonly segmentation: Segmentation;
}) {
  const prepared = usePrepared().data;
  const understood = useUnderstood().data;
  const ordered = segmentation.segments.toSorted((a, b) => a.segment - b.segment);
  const options = useListOptions(ordered.map(({ segment }) => segment));
  const isCurrent = segments.sweep.state === "done" && segments.segmentations.state === "done";
  const requests = useRequests(segmentation.k, options);
  const isAsked = isCurrent && options.chosen.length > 0;
  const isSmall = (prepared?.rows ?? 0) <= previewUpToRows;
  const preview = useListPreview(isAsked && isSmall ? requests.list : null);

  const all = ordered.reduce((sum, { size }) => sum + size, 0);
  const counted = ordered
    .filter(({ segment }) => options.chosen.includes(segment))
    .reduce((sum, { size }) => sum + size, 0);
  const { noise = 0, assignment } = segments.entry?.clustering ?? {};
  const isListed = isAsked && preview.list.state === "done";
  const inList = isListed ? (preview.list.data?.rowsOut ?? counted) : counted;
  return (
    <div className="grid items-start gap-3 xl:grid-cols-[minmax(0,1fr)_23rem]">
      <ListPanel
        ordered={ordered}
        names={segments.names}
        options={options}
        preview={preview}
        isSmall={isSmall}
        inList={inList}
        inNone={noise}
        request={isAsked ? requests.list : null}
      />
      <div className="flex min-w-0 flex-col gap-3">
        {prepared && understood ? (
          <RowsPanel
            understood={understood}
            prepared={prepared}
            inList={inList}
            notChosen={all - counted}
            inNone={noise}
            requests={requests}
          />
        ) : null}
        <OtherPanel
          requests={requests}
          isReady={isCurrent}
          holdsCustomers={
            assignment?.kind === "nearest-core" || assignment?.kind === "nearest-medoid"
          }
        />
      </div>
    </div>
  );
}
