"use client";

import { ButtonLink } from "@/components/ui/button-link";
import { ComputationStatus } from "@/components/ui/computation-frame";
import { Panel } from "@/components/ui/panel";
import { checkSchema } from "@/lib/analysis/profile/expected/check-schema";
import { useUnderstood } from "@/lib/client/computations";
import { useWorkspaceState } from "@/lib/client/workspace-context";
import { ColumnsPanel } from "./columns-panel";
import { CustomersBanner } from "./customers-wizard/customers-banner";
import { FileTable } from "./file-table";
import { FindingsPanel } from "./findings-panel";
import { LineagePanel } from "./lineage-panel";
import { GuessAgain } from "./reading/guess-again";
import { ReadingPanel } from "./reading/reading-panel";
import { TooLarge } from "./reading/too-large";
import { TogetherPanel } from "./together-panel";
import { dataWords as words } from "./words";

/** What came in: how it was read, what is in each column, what is worth knowing, and the rows themselves. */
export function DataStage() {
  const computation = useUnderstood();
  const { expected } = useWorkspaceState().workspace.choices;
  if (computation.data === undefined) {
    return (
      <Panel className="flex min-h-80 flex-col items-center justify-center gap-4 p-6">
        <h1 className="sr-only">{words.title}</h1>
        <ComputationStatus computation={computation} what={words.fileWhat} />
        {computation.state === "failed" ? (
          <div className="flex flex-col items-start gap-4">
            {computation.error?.sampleRows ? (
              <TooLarge sampleRows={computation.error.sampleRows} />
            ) : null}
            <div className="flex gap-2">
              <GuessAgain />
              <ButtonLink
                href="/"
                variant={computation.error?.sampleRows ? "secondary" : "primary"}
              >
                {words.backToStart}
              </ButtonLink>
            </div>
          </div>
        ) : null}
      </Panel>
    );
  }
  const understood = computation.data;
  const noted = understood.profile.findings.filter(
    ({ kind }) => kind !== "purchases" && kind !== "events",
  );
  const unexpected = expected ? checkSchema(expected, understood.profile.columns) : [];
  return (
    <div className="flex flex-col gap-3">
      <h1 className="sr-only">{words.title}</h1>
      <ReadingPanel computation={computation} understood={understood} />
      <CustomersBanner profile={understood.profile} />
      <div className="grid grid-cols-[minmax(0,1fr)_300px] items-start gap-3 max-lg:grid-cols-1">
        <ColumnsPanel
          profiles={understood.profile.columns}
          findings={[...unexpected, ...understood.profile.findings]}
        />
        <FindingsPanel findings={[...unexpected, ...noted]} profiles={understood.profile.columns} />
      </div>
      {understood.profile.associations ? (
        <TogetherPanel between={understood.profile.associations} />
      ) : null}
      <LineagePanel profiles={understood.profile.columns} />
      <FileTable
        rows={understood.rows}
        columns={understood.columns}
        profiles={understood.profile.columns}
      />
    </div>
  );
}
