"use client";

import { stagePath } from "@/components/shell/stages";
import { ButtonLink } from "@/components/ui/button-link";
import { ComputationFrame, ComputationStatus } from "@/components/ui/computation-frame";
import { Panel } from "@/components/ui/panel";
import { usePrepared, useUnderstood } from "@/lib/client/computations";
import { useListCheck, useListChoices } from "@/lib/client/lists";
import { type Segments, useSegments } from "@/lib/client/segments";
import type { Computation } from "@/lib/client/use-computation";
import { useWorkspaceState } from "@/lib/client/workspace-context";
import type { ListChoices } from "@/lib/schema/list-plan";
import type { Segmentation } from "@/lib/schema/segment";
import { ListPanel } from "./list-panel";
import { OtherPanel } from "./other-panel";
import { RowsPanel } from "./rows-panel";
import { useListOptions } from "./use-list-options";
import { useRequests } from "./use-requests";
import { handoverWords as words } from "./words";

/** Everything that can be taken away, and that nobody got lost on the way. */
export function HandoverStage() {
  const segments = useSegments();
  const { sweep, segmentations } = segments;
  const { id } = useWorkspaceState().workspace;
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
        <Panel className="flex min-h-80 flex-1 flex-col items-center justify-center gap-2 p-6">
          <ComputationStatus computation={latest} what={words.what} />
          {latest.state === "failed" ? (
            <ButtonLink href={stagePath(id, "prepare")} variant="primary">
              {words.toPrepare}
            </ButtonLink>
          ) : null}
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
  const choices = useListChoices();
  return (
    <ComputationFrame computation={choices} what={words.what}>
      {(data) => <Lists segments={segments} segmentation={segmentation} choices={data} />}
    </ComputationFrame>
  );
}

function Lists({
  segments,
  segmentation,
  choices,
}: {
  readonly segments: Segments;
  readonly segmentation: Segmentation;
  readonly choices: ListChoices;
}) {
  const prepared = usePrepared().data;
  const understood = useUnderstood().data;
  const ordered = segmentation.segments.toSorted((a, b) => a.segment - b.segment);
  const options = useListOptions(
    ordered.map(({ segment }) => segment),
    choices,
  );
  const { preset, chosen, fields } = options;
  const isCurrent = segments.sweep.state === "done" && segments.segmentations.state === "done";
  const requests = useRequests(segmentation.k, options);
  const isReachable =
    preset.keys.length === 0 || preset.keys.some((field) => fields.get(field) != null);
  const isAsked = isCurrent && chosen.length > 0 && isReachable;
  const check = useListCheck(isAsked ? requests.list : null);

  const sizeOf = (isChosen: boolean) =>
    ordered
      .filter(({ segment }) => chosen.includes(segment) === isChosen)
      .reduce((sum, { size }) => sum + size, 0);
  const { noise = 0 } = segments.entry?.clustering ?? {};
  // A model holds how the method assigns, whatever was changed by hand.
  const { assignment } = segments.base?.clustering ?? {};
  const guessed = {
    ...{ rowsOut: sizeOf(true), notChosen: sizeOf(false), inNone: noise },
    ...{ withoutConsent: 0, unusable: 0 },
  };
  return (
    <div className="grid items-start gap-3 xl:grid-cols-[minmax(0,1fr)_23rem]">
      <ListPanel
        ordered={ordered}
        names={segments.names}
        options={options}
        choices={choices}
        check={check}
        request={isAsked ? requests.list : null}
      />
      <div className="flex min-w-0 flex-col gap-3">
        {prepared && understood ? (
          <RowsPanel
            understood={understood}
            prepared={prepared}
            list={isAsked && check.state === "done" && check.data ? check.data.summary : guessed}
            isPossible={ordered.length === 0 || (chosen.length > 0 && isReachable)}
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
