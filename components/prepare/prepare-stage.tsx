"use client";

import { useState } from "react";
import { stagePath } from "@/components/shell/stages";
import { ButtonLink } from "@/components/ui/button-link";
import { ComputationStatus } from "@/components/ui/computation-frame";
import { Panel } from "@/components/ui/panel";
import { usePrepared, useSuggested, useUnderstood } from "@/lib/client/computations";
import { useWorkspaceState } from "@/lib/client/workspace-context";
import { PicturePanel } from "./picture-panel";
import { RecipePanel } from "./recipe-panel";
import { ResultPanel } from "./result-panel";
import { prepareWords as words } from "./words";

/** The recipe on the left, what it makes on the right. A recipe that fails can still be edited. */
export function PrepareStage() {
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  const computation = usePrepared();
  const understood = useUnderstood().data;
  const { id, choices } = useWorkspaceState().workspace;
  const { data } = computation;
  // A recipe that fails says nothing of the columns it makes; the suggested one makes much the same.
  const suggested = useSuggested(computation.state === "failed" && choices.recipe !== null);
  const recipe = choices.recipe ?? data?.recipe;
  const isOfCustomers = recipe?.steps.some(({ kind, enabled }) => kind === "customers" && enabled);
  const profiles = isOfCustomers
    ? ((data ?? suggested.data)?.profile.columns ??
      (suggested.state === "failed" ? understood?.profile.columns : undefined))
    : understood?.profile.columns;

  const open =
    chosen === undefined
      ? (recipe?.steps.find(({ kind }) => kind === "features")?.id ?? null)
      : chosen;
  const openStep = recipe?.steps.find(({ id }) => id === open);

  if (!recipe || !profiles) {
    return (
      <Panel className="flex min-h-80 flex-col items-center justify-center gap-4 p-6">
        <h1 className="sr-only">{words.title}</h1>
        <ComputationStatus
          computation={suggested.state === "working" ? suggested : computation}
          what={words.what}
        />
        {computation.state === "failed" ? (
          <ButtonLink href={stagePath(id, "data")} variant="primary">
            {words.toData}
          </ButtonLink>
        ) : null}
      </Panel>
    );
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_400px] items-start gap-3 max-lg:grid-cols-1">
      <h1 className="sr-only">{words.title}</h1>
      <RecipePanel
        open={open}
        onOpen={setChosen}
        failure={computation.state === "failed" ? computation.error : null}
        rows={(data ?? suggested.data)?.tableRows ?? 0}
        recipe={recipe}
        isSuggested={choices.recipe === null}
        suggested={(data ?? suggested.data)?.suggested ?? recipe}
        profiles={profiles}
        fileProfiles={understood?.profile.columns ?? profiles}
        effects={(data ?? suggested.data)?.effects ?? []}
        done={
          data === undefined || computation.state === "failed"
            ? "nothing"
            : computation.isStale
              ? "earlier"
              : "now"
        }
      />
      <div className="flex flex-col gap-3 lg:sticky lg:top-3 lg:max-h-[calc(100dvh-5.5rem)] lg:overflow-y-auto">
        {openStep ? (
          <PicturePanel
            key={openStep.id}
            step={openStep}
            hasFailed={computation.state === "failed"}
          />
        ) : null}
        <ResultPanel computation={computation} />
      </div>
    </div>
  );
}
