"use client";

import { useIsFetching } from "@tanstack/react-query";
import Link from "next/link";
import { useSelectedLayoutSegment } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { useSegmentations, useSweep } from "@/lib/client/computations";
import { saveBlob } from "@/lib/client/save-blob";
import { useSegments } from "@/lib/client/segments";
import { listWorks } from "@/lib/client/storage/recent-works";
import { loadSource } from "@/lib/client/storage/sources";
import { SessionProvider, useOpening, useSession } from "@/lib/client/workspace-context";
import { toFailureData } from "@/lib/schema/failure";
import { AccessBanner } from "./access-banner";
import { AddressKeeper } from "./address-keeper";
import { ChosenColors } from "./chosen-colors";
import { Mark } from "./mark";
import { SaveBanner, SaveNote } from "./save-note";
import { StageRail } from "./stage-rail";
import { type Stage, segmentStages, stages } from "./stages";
import { TopBar } from "./top-bar";
import { shellWords } from "./words";

/** Opens the workspace of the address and frames its stages. */
export function WorkspaceFrame({
  id,
  children,
}: {
  readonly id: string;
  readonly children: ReactNode;
}) {
  const segment = useSelectedLayoutSegment();
  const stage = stages.find((known) => known === segment) ?? "data";
  const opening = useOpening(id);

  if (opening.kind === "opening") {
    return <Message title={shellWords.opening} />;
  }
  if (opening.kind === "missing") {
    return <Message title={shellWords.missingTitle} body={shellWords.missingBody} />;
  }
  if (opening.kind === "failed") {
    return (
      <Message title={shellWords.openFailedTitle} body={opening.error.message}>
        {opening.error.code.startsWith("workspace-") ? <OriginalFile id={id} /> : null}
      </Message>
    );
  }
  return (
    <SessionProvider session={opening.session}>
      <ComputeAhead stage={stage} />
      <ChosenColors />
      {segmentStages.has(stage) ? <AddressKeeper /> : null}
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50 focus:bg-panel focus:p-2"
      >
        {shellWords.skip}
      </a>
      <div className="grid min-h-screen grid-cols-[180px_minmax(0,1fr)] max-md:grid-cols-1 print:block">
        <header className="sticky top-0 flex h-screen print:hidden flex-col border-line border-r bg-panel p-3 max-md:static max-md:h-auto max-md:flex-row max-md:items-center max-md:gap-3 max-md:border-r-0 max-md:border-b">
          <Link
            href="/"
            className="mb-5 flex items-center gap-2 px-2 pt-1 font-bold text-base max-md:mb-0"
          >
            <Mark />
            <span className="max-md:sr-only">{shellWords.product}</span>
          </Link>
          <StageRail workspaceId={id} current={stage} />
          <div className="mt-auto px-2 pb-1 max-md:mt-0 max-md:ml-auto">
            <SaveNote />
          </div>
        </header>
        <div className="flex min-w-0 flex-col">
          <div className="contents print:hidden">
            <TopBar stage={stage} />
            <AccessBanner />
            <SaveBanner />
          </div>
          <Content>{children}</Content>
        </div>
      </div>
    </SessionProvider>
  );
}

/** Marked while anything is being computed, whatever the panels say of it. */
function Content({ children }: { readonly children: ReactNode }) {
  const isBusy = useIsFetching() > 0;
  return (
    <main
      id="content"
      tabIndex={-1}
      data-busy={isBusy || undefined}
      className="flex min-w-0 flex-1 flex-col p-3"
    >
      {children}
    </main>
  );
}

/**
 * Asks for the segments while people still look at their data, and keeps the results while they walk
 * between stages. Not while the recipe is being edited: every click would start a sweep.
 */
function ComputeAhead({ stage }: { readonly stage: Stage }) {
  const isWanted = stage !== "prepare";
  const sweep = useSweep(isWanted);
  useSegmentations(isWanted && sweep.state === "done");
  return isWanted ? <Summary /> : null;
}

/** Keeps what the list of recent work says. */
function Summary() {
  const session = useSession();
  const { entry } = useSegments();
  const rows = entry?.clustering.labels.length;
  const k = entry?.clustering.k;
  useEffect(() => {
    if (rows !== undefined && k !== undefined) session.summarize({ rows, segments: k });
  }, [session, rows, k]);
  return null;
}

/** What work was made of, where the work itself cannot be opened. */
function OriginalFile({ id }: { readonly id: string }) {
  const [failure, setFailure] = useState<string | null>(null);
  const download = async () => {
    try {
      const work = (await listWorks()).find((listed) => listed.id === id);
      if (work) saveBlob(await loadSource(work), work.source.fileName);
    } catch (thrown) {
      setFailure(toFailureData(thrown).message);
    }
  };
  return (
    <>
      <Button onClick={() => void download()}>{shellWords.original}</Button>
      {failure === null ? null : <p role="alert">{failure}</p>}
    </>
  );
}

function Message({
  title,
  body,
  children,
}: {
  readonly title: string;
  readonly body?: string;
  readonly children?: ReactNode;
}) {
  return (
    <main className="mx-auto flex min-h-screen max-w-md flex-col items-start justify-center gap-3 p-6">
      <Mark />
      <h1 className="font-semibold text-xl">{title}</h1>
      {body ? (
        <>
          <p className="text-muted">{body}</p>
          <div className="flex flex-wrap gap-2">
            <ButtonLink variant="primary" href="/">
              {shellWords.toStart}
            </ButtonLink>
            {children}
          </div>
        </>
      ) : null}
    </main>
  );
}
